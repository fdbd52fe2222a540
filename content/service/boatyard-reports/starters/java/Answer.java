/** An answer to a request. */
record Answer(int status, String type, String content) {

  /** Maps, lists, text, numbers and truth values, as JSON. */
  static Answer json(int status, Object value) {
    return new Answer(status, "application/json", Json.write(value));
  }

  static Answer html(int status, String page) {
    return new Answer(status, "text/html; charset=utf-8", page);
  }
}
