import Foundation
import TestSupport
import Testing

/// Conversations kept under a name.
struct SessionTests {
  private let state: StateFolder

  init() throws {
    state = try StateFolder()
  }

  @Test func `a session is picked up where it was left`() throws {
    let first = try state.say("should I roll my glutes?", "I don't sit much", "quit")
    #expect(first.error == "A new session, kept turn by turn.\n")
    let second = try state.say("what do you know about me?", "undo", "undo", "and the medius?")
    #expect(second.error == "Picked up after 2 turns; the last was: I don't sit much\n")
    #expect(second.out.contains("You said that this does not hold of you: long sitting."))
    #expect(second.out.contains("Taken back: “I don't sit much”"))
    #expect(try state.run("sessions").out == "one  6 turns  > and the medius?\n")
  }

  @Test func `its file is a transcript that holds, whatever was said, readable by its owner only`() throws {
    _ = try state.say(
      "why release TFL first?", "> # = ! \\ ", "  \u{7} two\u{2028}lines\u{85}\u{FEFF}of\u{200B} it\t", "größe 👩‍👧?",
      "should I roll my calves? should I stretch my hamstrings?", String(repeating: "glutes ", count: 2000))
    let replay = try Limber.run("replay", state.path("one"))
    #expect(replay.out == "6 passed, 0 failed\n")
    let mode = try FileManager.default.attributesOfItem(atPath: state.path("one"))[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `a session in which nothing was said leaves nothing behind`() throws {
    _ = try state.say("quit")
    #expect(state.text("one") == nil)
    let list = try state.run("sessions", "list")
    #expect(list.exit == 0 && list.out.isEmpty && list.error.contains("limber chat --session NAME"))
  }

  @Test(arguments: Array(stride(from: 1, to: 400, by: 37)))
  func `a turn cut short is set aside, and what was whole goes on`(
    length: Int
  ) throws {
    _ = try state.say("should I roll my TFL?", "undo")
    let whole = try #require(state.text("one"))
    let cut = whole.utf8.dropLast(length)
    try state.folder.write(Data(cut), to: state.file("one"))
    let again = try state.say("what do you know about me?")
    #expect(again.exit == 0)
    let text = try #require(state.text("one"))
    let inputs = text.split(separator: "\n").filter { $0.hasPrefix("> ") }
    #expect(inputs.last == "> what do you know about me?")
    #expect(try Limber.run("replay", state.path("one")).exit == 0)
    guard again.error.contains("cut short") else { return }
    let aside = try String(contentsOfFile: state.path("one") + ".cut", encoding: .utf8)
    #expect(aside.hasPrefix("> "))
    #expect(String(decoding: cut, as: UTF8.self).hasSuffix(aside))
  }

  @Test func `zeros that a crash of the machine left are set aside too`() throws {
    _ = try state.say("should I roll my TFL?")
    let whole = try #require(state.text("one"))
    try state.folder.write(Data(whole.utf8) + Data(count: 100), to: state.file("one"))
    #expect(try state.say("undo").error.contains("cut short"))
    #expect(state.text("one")?.hasPrefix(whole) == true)
  }

  @Test func `only one program at a time has a session open`() throws {
    let terminal = try state.terminal(["chat", "--session", "one"])
    terminal.type("should I roll my TFL?\r")
    #expect(terminal.shows { $0.lines.last == ">" && $0.lines.contains { $0.hasPrefix("Yes, release") } })
    let second = try state.say("undo")
    #expect(second.exit == 2 && second.out.isEmpty)
    #expect(second.error == "the session 'one' is open elsewhere; end it there first, or choose another name\n")
    #expect(try state.run("sessions", "remove", "one").exit == 2)
    #expect(try state.run("sessions").out.hasPrefix("one  1 turn"))
    #expect(try state.say("undo", session: "two").exit == 0)
    terminal.type("\u{4}")
    #expect(terminal.end() == 0)
    #expect(try state.say("undo").exit == 0)
  }

  @Test func `sessions are shown, exported and removed`() throws {
    _ = try state.say("should I roll my TFL?")
    let shown = try state.run("sessions", "show", "one").out
    #expect(shown.hasPrefix("> should I roll my TFL?\nYes, release"))
    #expect(!shown.contains("= status"))
    #expect(try state.run("sessions", "export", "one").out == state.text("one"))
    let copy = state.folder.path("copy.transcript")
    #expect(try state.run("sessions", "export", "one", "-o", copy).out.isEmpty)
    #expect(try Limber.run("replay", copy).exit == 0)
    #expect(try state.run("sessions", "export", "one", "-o", state.folder.path("no/where")).exit == 2)
    #expect(try state.run("sessions", "remove", "one").exit == 0)
    #expect(state.text("one") == nil)
    let missing = try state.run("sessions", "show", "one")
    #expect(missing.exit == 2 && missing.error == "there is no session 'one'; none is kept yet\n")
  }

  @Test(arguments: ["a/b", "..", "-x", ".hidden", "two words", "a\u{1B}b", String(repeating: "x", count: 65)])
  func `a name that could not be a file's is refused`(name: String) throws {
    let run = try state.run("chat", "--session=\(name)", input: "undo\n")
    #expect(run.exit == 64)
    #expect(run.error.contains("letters, digits"))
  }

  @Test func `a folder that cannot be written, or none at all, is told of before anything is said`() throws {
    try state.folder.write("in the way", to: "limber")
    let blocked = try state.say("undo")
    #expect(blocked.exit == 2 && blocked.out.isEmpty)
    #expect(blocked.error.contains("cannot be made (Not a directory); set XDG_STATE_HOME"))
    let homeless = try Limber.run(["chat", "--session", "one"], input: "undo\n", environment: [:])
    #expect(homeless.exit == 2 && homeless.error.contains("neither XDG_STATE_HOME nor HOME"))
  }

  @Test func `what is no file, or no transcript, is left alone`() throws {
    try state.folder.write("", to: state.file("one") + "/inside")
    #expect(try state.say("undo").error.contains("is not a file"))
    try state.folder.write("hello\n", to: state.file("two"))
    let run = try state.say("undo", session: "two")
    #expect(run.exit == 2 && run.error.contains("two.transcript:1: 'hello' stands before the first turn"))
    #expect(state.text("two") == "hello\n")
    #expect(try state.run("sessions").out.contains("two  cannot be read"))
  }
}
