import Language
import TestSupport
import Testing

@testable import Journal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct ResolvedPathTests {
  private let directory: TemporaryDirectory
  private let root: String

  init() throws {
    directory = try TemporaryDirectory()
    let resolved = try #require(realpath(directory.path, nil))
    root = String(cString: resolved)
    free(resolved)
  }

  @Test func followsLinksToTheFile() throws {
    try directory.place([], "file")
    #expect(symlink("file", directory / "link") == 0)
    for path in ["file", "link", "./link", "../\(root.split(separator: "/").last ?? "")/link"] {
      #expect(try ResolvedPath(existing: directory / path).text == "\(root)/file")
      #expect(try ResolvedPath(possible: directory / path).text == "\(root)/file")
    }
  }

  @Test func followsLinksToTheDirectoryOfAFileToBe() throws {
    #expect(symlink(".", directory / "here") == 0)
    #expect(try ResolvedPath(possible: directory / "here/new").text == "\(root)/new")
    #expect(throws: FileError.notFound) { try ResolvedPath(existing: directory / "here/new") }
  }

  @Test func keepsALinkThatLeadsNowhere() throws {
    #expect(symlink("nowhere", directory / "link") == 0)
    #expect(try ResolvedPath(possible: directory / "link").text == "\(root)/link")
  }

  @Test func namesNeighbours() throws {
    let path = try ResolvedPath(possible: directory / "a.peil")
    #expect(path.appending(".lock").text == "\(root)/a.peil.lock")
    #expect(path.sibling(named: "b").text == "\(root)/b")
    #expect(path.terminated.last == 0)
    #expect(path.directory == Array("\(root)/".utf8CString))
  }

  @Test func knowsTheRoot() throws {
    #expect(try ResolvedPath(possible: "/new-in-the-root").text == "/new-in-the-root")
    #expect(try ResolvedPath(possible: "/new-in-the-root").directory == Array("/".utf8CString))
    #expect(try ResolvedPath(existing: "/").text == "/")
  }

  @Test(arguments: ["", "none/", "none/.", "none/..", "none/new"])
  func refusesADirectoryThatIsNotThere(path: String) {
    #expect(throws: FileError.notFound) {
      try ResolvedPath(possible: path.isEmpty ? "" : directory / path)
    }
  }

  @Test func keepsNamesThatAreNotUTF8() throws {
    let odd = Array((directory / "").utf8) + [0xe9, 0]
    #expect(mkdir(odd.map { CChar(bitPattern: $0) }, 0o700) == 0)
    defer { rmdir(odd.map { CChar(bitPattern: $0) }) }
    #expect(symlink(odd.map { CChar(bitPattern: $0) }, directory / "odd") == 0)
    let path = try ResolvedPath(possible: directory / "odd/new")
    #expect(path.terminated.contains(CChar(bitPattern: 0xe9)))
    #expect(path.text == String(system: Array("\(root)/".utf8) + [0xe9] + Array("/new".utf8)))
  }
}
