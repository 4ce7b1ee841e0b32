import Commands
import Terminal

ThisProcess.exit(runThisProcess())
