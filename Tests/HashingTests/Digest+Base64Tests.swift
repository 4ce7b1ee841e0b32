import Hashing
import Testing

@Suite struct DigestBase64Tests {
  /// From `base64.b64encode(hashlib.sha256(text).digest())` of Python 3.11.
  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    ("body{}", "fJgEClQWV1hGkK4qHMO0KotTsVnMYMXTq7/suurGyUo="),
  ])
  func asOthersWriteIt(text: String, expected: String) {
    #expect(SHA256.digest(of: Array(text.utf8)).base64 == expected)
  }
}
