import Foundation
import Glibc

/// A call of the system that failed.
package struct SystemError: Error {
  let call: String
  let code: Int32

  init(_ call: String, _ code: Int32 = errno) {
    (self.call, self.code) = (call, code)
  }
}

extension PseudoTerminal {
  /// Starts a program as the leader of a session of its own, whose terminal this is.
  static func start(
    _ program: String, _ arguments: [String], _ environment: [String: String], on terminal: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on block all signals, and some who start tests ignore some; it would be inherited.
    var (noSignals, allSignals) = (sigset_t(), sigset_t())
    sigemptyset(&noSignals)
    sigfillset(&allSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    posix_spawnattr_setsigdefault(&attributes, &allSignals)
    let flags = startsSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, flags)
    let path = program.hasPrefix("/") ? program : folder + "/" + program
    let settings = defaults.merging(environment) { $1 }.map { "\($0)=\($1)" }
    var process = pid_t()
    let code = withCStrings([path] + arguments) { words in
      withCStrings(settings) { posix_spawn(&process, path, &actions, &attributes, words, $0) }
    }
    guard code == 0 else { throw SystemError("posix_spawn \(path)", code) }
    return process
  }

  /// `POSIX_SPAWN_SETSID`, which the C library's module leaves out.
  private static let startsSession: Int16 = 0x80

  /// Where the programs of the package are built: beside the test bundle.
  package static let folder: String = {
    let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: bundle).deletingLastPathComponent().path
  }()

  private static let defaults = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "EDITRC": "/dev/null", "PATH": "/usr/bin:/bin",
    "HOME": "/nonexistent",
  ]

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
