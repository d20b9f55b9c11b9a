import Glibc

extension OutputFile {
  /// Why a file was not written.
  struct Problem {
    let path: String
    let code: Int32

    /// What is wrong and what to do about it.
    ///
    /// - Parameter elsewhere: how to write to another place.
    func description(elsewhere: String = "name a file elsewhere") -> String {
      let remedies = [remedy, elsewhere].compactMap(\.self).joined(separator: ", or ")
      return "\(path): the file cannot be written (\(String(cString: strerror(code)))); \(remedies)"
    }

    private var remedy: String? {
      switch code {
      case ENOSPC, EDQUOT, EFBIG: "make room"
      case EACCES, EPERM: "check the permissions of the file and its folder"
      case EROFS: "make the disk writable"
      case ENOENT: "make its folder first"
      case EISDIR: "name a file in that folder"
      case ENOTDIR: "mend the path: what stands before the last / is no folder"
      default: nil
      }
    }
  }
}
