import Inquiry
import Knowledge
import Logic

/// Chooses which links of a chain are told: as many as the answer needs, by their weight.
struct Folding {
  let base: KnowledgeBase

  /// More links than this, beside what they prove, are told only to those who ask for more.
  private static let most = 6
  /// Of more conclusions the reasons are not all told at once.
  private static let mostConclusions = 3

  /// The links told of an answer, in the order of its chain; of those that would read the same the first. And how many
  /// are left out.
  func parts(of answer: Answer) -> (links: [Link], folded: Int) {
    let wording = Wording(base: base)
    var seen: Set<Wording.Gist> = []
    let chain = answer.chain
    let all = chain.filter { seen.insert(wording.gist($0)).inserted }
    let links = links(all, chain, answer.detail)
    return (links, answer.detail == .below ? 0 : all.count - links.count)
  }

  private func links(_ all: [Link], _ chain: [Link], _ detail: Answer.Detail) -> [Link] {
    switch detail {
    case .brief: return []
    case .full: return all
    case .below: return below(chain)
    case .steps(let limit):
      let distances = distances(in: chain)
      return all.filter { distances[$0.number, default: 0] < limit }
    case .usual: return usual(all, chain)
    }
  }

  /// What the last link rests on, one level below; what nobody would ask about only where there is nothing else.
  private func below(_ chain: [Link]) -> [Link] {
    guard let last = chain.last else { return [] }
    let premises = chain.filter { last.from.contains($0.number) }
    let telling = premises.filter { !base.isFolded($0.fact.relation) || base.weight($0.fact.relation) != .light }
    return telling.isEmpty ? premises : telling
  }

  /// The links of some weight and what they prove in the end. Of too many the weightiest, then those nearest to what they prove.
  private func usual(_ all: [Link], _ chain: [Link]) -> [Link] {
    let distances = distances(in: chain)
    let told = all.filter { base.weight($0.fact.relation) != .light || distances[$0.number] == 0 }
    let conclusions = told.count { distances[$0.number] == 0 }
    let most = Self.most + min(max(1, conclusions), Self.mostConclusions)
    guard told.count > most else { return told }
    func rank(_ link: Link) -> (Int, Int, Int) {
      let distance = distances[link.number, default: 0]
      return (distance == 0 || base.weight(link.fact.relation) == .heavy ? 0 : 1, distance, link.number)
    }
    let nearest = told.sorted { rank($0) < rank($1) }.prefix(most)
    return nearest.sorted { $0.number < $1.number }
  }

  /// How many steps each link is from what it proves in the end.
  private func distances(in chain: [Link]) -> [Int: Int] {
    var distances: [Int: Int] = [:]
    for link in chain.reversed() {
      let own = distances[link.number, default: 0]
      distances[link.number] = own
      for premise in link.from { distances[premise] = min(distances[premise] ?? .max, own + 1) }
    }
    return distances
  }
}
