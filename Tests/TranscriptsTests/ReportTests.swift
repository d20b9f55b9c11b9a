import Testing
import Transcripts

@Suite struct ReportTests {
  private func report() throws -> Report {
    let text = "> one\nsame\n= status: <none>\n> #two\n> three\n= status: answered\n"
    return Report([Replay(of: try Transcript(file: "f.txt", text: text)) { _ in reply("other") }])
  }

  @Test func `the page tells each failure and its place, then the figures`() throws {
    #expect(
      try report().page.text() == """
        f.txt:1: > one
          = status: <none>
              found: answered
          - same
          + other

        1 unchecked
        1 passed, 1 failed
        """)
  }

  @Test func `without failures the page is the figures`() throws {
    let transcript = try Transcript(file: "f.txt", text: "> one\none")
    #expect(Report([Replay(of: transcript) { reply($0) }]).page.text() == "1 passed, 0 failed")
    #expect(Report([]).page.text() == "0 passed, 0 failed")
  }

  @Test func `the report can be told in the Test Anything Protocol`() throws {
    #expect(
      try report().tap == ##"""
        TAP version 13
        1..3
        not ok 1 - f.txt:1: one
        #  = status: <none>
        #      found: answered
        #  - same
        #  + other
        ok 2 - f.txt:4: \#two # SKIP unchecked
        ok 3 - f.txt:5: three
        """##)
  }

  @Test func `the report can be told as JUnit tells it`() throws {
    #expect(
      try report().junit == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="3" failures="1" skipped="1">
          <testsuite name="f.txt" tests="3" failures="1" skipped="1">
            <testcase classname="f.txt" name="1: one">
              <failure message="not as expected at f.txt:1">  = status: &lt;none&gt;
              found: answered
          - same
          + other</failure>
            </testcase>
            <testcase classname="f.txt" name="4: #two"><skipped/></testcase>
            <testcase classname="f.txt" name="5: three"/>
          </testsuite>
        </testsuites>
        """)
  }
}
