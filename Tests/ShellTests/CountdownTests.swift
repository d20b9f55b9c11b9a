import Testing

@testable import Shell

/// A countdown runs by the clock it is given and heeds what is asked for meanwhile.
struct CountdownTests {
  /// A surface whose clock moves by what is waited for, with requests at fixed moments.
  private final class Stage: CountdownSurface {
    var now = 0.0
    let columns = 80
    var lines: [String] = []
    var bells = 0
    var isOpen = false
    var requests: [(at: Double, what: Countdown.Request)]
    /// The moment at which the clock is set back by an hour.
    var setBack: Double?

    init(_ requests: [(at: Double, what: Countdown.Request)] = []) { self.requests = requests }

    func open() { isOpen = true }
    func close() { isOpen = false }
    func show(_ line: String) { lines.append(line) }
    func ring() { bells += 1 }

    func request(within seconds: Double) -> Countdown.Request? {
      now += seconds
      if let moment = setBack, now >= moment {
        now -= 3_600
        setBack = nil
      }
      guard let first = requests.first, now >= first.at else { return nil }
      return requests.removeFirst().what
    }
  }

  private let holds = [Countdown.Hold("left side", seconds: 3), Countdown.Hold("right side", seconds: 2)]

  @Test func `every span is counted and ends with the bell`() {
    let stage = Stage()
    #expect(Countdown(holds).run(on: stage) == .finished)
    #expect(stage.now == 5)
    #expect(stage.bells == 2)
    #expect(stage.lines.first == "1/2 left side [" + String(repeating: ".", count: 40) + "] 3 s")
    #expect(stage.lines.last == "2/2 right side [" + String(repeating: "#", count: 40) + "] 0 s")
    #expect(!stage.isOpen)
  }

  @Test func `a pause takes no time away`() {
    let stage = Stage([(1, .pause), (11, .pause)])
    #expect(Countdown(holds).run(on: stage) == .finished)
    #expect(stage.now == 15)
    #expect(stage.lines.contains { $0.hasSuffix("(paused)") })
  }

  @Test func `a span can be skipped, and the whole be ended`() {
    let skipping = Stage([(1, .skip)])
    #expect(Countdown(holds).run(on: skipping) == .finished)
    #expect(skipping.now == 3)
    let ending = Stage([(1, .end)])
    #expect(Countdown(holds).run(on: ending) == .ended)
    #expect(ending.bells == 0)
    #expect(!ending.isOpen)
  }

  @Test func `a clock that goes backwards ends no span early and starts none anew`() {
    let stage = Stage()
    stage.setBack = 2
    #expect(Countdown(holds).run(on: stage) == .finished)
    #expect(stage.now < 0)
    #expect(stage.bells == 2)
  }

  @Test func `the line fits the columns there are`() {
    for columns in [1, 10, 20, 40, 80] {
      let line = Countdown.line("left side, hold 1 of 2", 1, of: 30, true, columns: columns)
      #expect(line.count <= max(1, columns - 1))
    }
  }
}
