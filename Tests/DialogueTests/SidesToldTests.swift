import Dialogue
import Testing

/// A side is heard where a line gives it to a posture, and nowhere else.
struct SidesToldTests {
  @Test(arguments: [
    ("my left hip hikes", "(left)"), ("my right hip hikes when I walk", "(right)"),
    ("my left foot turns out and my lower back arches", "turned-out feet (left)"),
    ("I noticed that my right knee caves in", "(right)"), ("my left shoulder blade wings", "(left)"),
    ("my hips shift to the left when I squat", "(left)"), ("my right hip drops when I run", "(right)"),
    ("my left hip is higher", "(left)"), ("my left heel lifts in the squat", "(left)"),
  ])
  func `a side that is told is kept`(line: String, told: String) {
    #expect(Hearing.last(line, "what do you know about me?").page.text(width: 1_000).contains(told))
  }

  @Test(arguments: [
    "my hip hikes", "my left and right hip hike", "both my hips hike, left and right",
    "my hip hikes when I stand on my left leg", "my knees cave in and I tore a muscle in my left thigh",
    "my feet turn out, my left foot hurts", "my lower back arches and I am left handed",
    "I sit all day with my left leg crossed", "my back arches right after running", "my right hip is lower",
  ])
  func `a side that belongs to something else, or to both, is not`(line: String) {
    let told = Hearing.last(line, "what do you know about me?").page.text(width: 1_000)
    #expect(!told.contains("(left)") && !told.contains("(right)"), "\(told)")
  }

  @Test func `the side stands in the steps, in their times and on the page to keep`() throws {
    let lines = ["I don't sit much", "my left hip hikes", "plan", "skip questions", "next", "start", "export"]
    let replies = Hearing.replies(lines)
    let step = replies[4].page.text(width: 1_000)
    #expect(step.contains("Release the tensor fasciae latae (TFL) on the right side") && step.contains("one side."))
    #expect(replies[5].timer.map(\.label) == ["right side, hold 1 of 2", "right side, hold 2 of 2"])
    let page = try #require(replies[6].document?.text)
    #expect(page.contains("on the right side") && page.contains(">L</text>"))
    let marks = page.matches(of: /url\(#release\)" stroke/).count
    // The TFL is drawn once on the figure, and once in the legend.
    #expect(marks == 2)
  }

  @Test func `without a side the plan says that one is wanted, and takes it up when it is told`() {
    let replies = Hearing.replies(["my hip hikes", "plan", "skip questions", "the left one"])
    #expect(replies[2].page.text(width: 1_000).contains("you did not say which, so both are worked"))
    #expect(!replies[2].page.text(width: 1_000).contains("one side)"))
    #expect(replies[3].page.text(width: 1_000).contains("on the left side"))
  }
}
