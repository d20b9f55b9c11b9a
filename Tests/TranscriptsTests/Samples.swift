import Pages
import Transcripts

/// A reply with something at every place a check may look.
let sampleJSON: JSON = [
  "version": 1,
  "status": "answered",
  "understood": ["form": "should-release", "subjects": ["left_thing", "right_thing"], "confidence": 1.0],
  "verdict": "depends",
  "verdicts": [
    ["subject": "left_thing", "side": "both", "verdict": "no", "instead": "yes", "after": []],
    ["subject": "right_thing", "side": "both", "verdict": "yes", "after": ["left_thing"]],
  ],
  "chain": [
    ["id": 1, "fact": "tight", "rule": nil, "from": [], "cites": ["seed"]],
    ["id": 2, "fact": "quiet", "rule": "inhibition", "from": [1], "cites": ["seed", "norris"]],
  ],
  "refer": nil,
  "plan": ["steps": [["n": 1, "subject": "left_thing"], ["n": 2, "subject": "right_thing", "side": nil]]],
  "answers": [],
  "suggestions": [],
]

/// A reply with the given text.
func reply(_ text: String, _ json: JSON = sampleJSON) -> HeardTurn {
  HeardTurn(text: text, json: json)
}

/// A transcript of one turn replayed against one reply.
func replay(_ body: String, _ heard: HeardTurn) throws -> ReplayedTurn {
  let transcript = try Transcript(file: "sample.txt", text: "> question\n" + body)
  return Replay(of: transcript) { _ in heard }.turns[0]
}
