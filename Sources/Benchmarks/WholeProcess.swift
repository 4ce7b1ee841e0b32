#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A command run as a process, timed from its start to its end.
struct WholeProcess {
  let name: String
  let words: [String]

  struct Failure: Error {
    let command: [String]
    let number: Int32
  }

  /// One run: nanoseconds and the peak of resident memory in bytes.
  func run() throws -> (time: Int, peak: Int) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var argv = words.map { strdup($0) } + [nil]
    var envp: [UnsafeMutablePointer<CChar>?] = []
    for name in ["PATH", "HOME"] {
      if let value = getenv(name) { envp.append(strdup("\(name)=\(String(cString: value))")) }
    }
    envp.append(nil)
    defer {
      for pointer in argv + envp { free(pointer) }
    }
    var identifier: pid_t = 0
    let clock = ContinuousClock()
    let start = clock.now
    let error = posix_spawnp(&identifier, words[0], &actions, nil, &argv, &envp)
    guard error == 0 else { throw Failure(command: words, number: error) }
    var status: Int32 = 0
    var usage = rusage()
    guard wait4(identifier, &status, 0, &usage) == identifier, status == 0 else {
      throw Failure(command: words, number: status)
    }
    let time = (clock.now - start).nanoseconds
    #if canImport(Darwin)
      return (time, Int(usage.ru_maxrss))
    #else
      return (time, Int(usage.ru_maxrss) << 10)
    #endif
  }

  /// Runs several commands in turn, so that a slow moment of the machine falls on all alike.
  static func measured(
    _ processes: [WholeProcess], runs: Int
  ) throws -> [(time: Measurement, peak: Measurement)] {
    var times = [[Int]](repeating: [], count: processes.count)
    var peaks = times
    for round in 0...runs {
      for (index, process) in processes.enumerated() {
        let (time, peak) = try process.run()
        // The first round fills caches and is not counted.
        if round == 0 { continue }
        times[index].append(time)
        peaks[index].append(peak)
      }
    }
    return processes.indices.map {
      (
        Measurement(processes[$0].name, times[$0]),
        Measurement(processes[$0].name, peaks[$0], .memory)
      )
    }
  }
}

/// A directory for the files of a run, removed at the end.
final class TrialDirectory {
  private let root: String

  init() throws {
    var template = Array("/tmp/peil-benchmarks.XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw WholeProcess.Failure(command: ["mkdtemp"], number: errno)
    }
    root = String(cString: made)
  }

  deinit {
    for name in ["record.peil", "record.peil.lock", "submissions.jsonl"] { unlink(path(name)) }
    rmdir(root)
  }

  func path(_ name: String) -> String { "\(root)/\(name)" }
}

/// The size of a file in bytes, or nil.
func fileSize(_ path: String) -> Int? {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : nil
}
