import Pages
import Testing

@Suite struct JSONTests {
  @Test func `a value is written on one line, its members in order`() {
    let value: JSON = ["version": 1, "b": [true, nil, 0.5], "a": ["x": "y"], "none": [], "empty": [:]]
    #expect(value.line == #"{"version":1,"b":[true,null,0.5],"a":{"x":"y"},"none":[],"empty":{}}"#)
  }

  @Test func `control characters are escaped and other characters kept`() {
    let text: JSON = "a\"b\\c\nd\te\r\u{1B}\u{7F}\u{9B} → °é"
    #expect(text.line == #""a\"b\\c\nd\te\r\u001b\u007f\u009b → °é""#)
  }

  @Test func `a number that is none is null`() {
    #expect(JSON.double(.nan).line == "null")
    #expect(JSON.double(1).line == "1.0")
    #expect(JSON.int(.min).line == "-9223372036854775808")
  }

  @Test func `a value is reached by name and by place`() {
    let value: JSON = ["list": [1, 2]]
    #expect(value["list"]?[1] == 2)
    #expect(value["list"]?[2] == nil)
    #expect(value["other"] == nil)
    #expect(value[0] == nil)
  }
}
