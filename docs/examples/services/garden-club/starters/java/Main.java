import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** The garden club, safe unless faults.txt says otherwise. */
public class Main {
  static final Path HERE = Path.of(System.getenv("PROGRAM_DIR"));
  static final Set<String> FAULTS = faults();

  record Answer(int status, Object value) {}

  static class Refused extends RuntimeException {
    final int status;

    Refused(int status, String message) {
      super(message);
      this.status = status;
    }
  }

  static Set<String> faults() {
    try {
      return Set.of(Files.readString(HERE.resolve("faults.txt")).strip().split("\\s+"));
    } catch (IOException none) {
      return Set.of();
    }
  }

  public static void main(String[] arguments) throws Exception {
    var server =
        HttpServer.create(
            new InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv("PORT"))), 0);
    server.createContext("/", Main::answer);
    server.setExecutor(Executors.newFixedThreadPool(10));
    server.start();
  }

  static void answer(HttpExchange exchange) throws IOException {
    Answer answer;
    try {
      answer = route(exchange);
    } catch (Refused refused) {
      answer = new Answer(refused.status, Map.of("error", refused.getMessage()));
    } catch (Exception | StackOverflowError fault) {
      fault.printStackTrace();
      var trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      String said = FAULTS.contains("leaky-errors") ? trace.toString() : "something went wrong";
      answer = new Answer(500, Map.of("error", said));
    }
    boolean page = answer.value() instanceof String;
    byte[] content =
        (page ? (String) answer.value() : Json.write(answer.value())).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", page ? "text/html; charset=utf-8" : "application/json");
    exchange.sendResponseHeaders(answer.status(), content.length);
    exchange.getResponseBody().write(content);
    exchange.close();
  }

  static Answer route(HttpExchange exchange) throws Exception {
    String method = exchange.getRequestMethod();
    byte[] content = exchange.getRequestBody().readAllBytes();
    List<String> parts =
        Arrays.stream(exchange.getRequestURI().getRawPath().substring(1).split("/"))
            .map(Main::decoded)
            .toList();
    String thing = parts.getFirst();
    String id = parts.size() > 1 ? parts.get(1) : "";
    switch (method + " " + thing) {
      case "POST catalogues": return new Answer(201, Map.of("plants", Documents.catalogue(content)));
      case "POST albums": {
        boolean tar = "application/x-tar".equals(exchange.getRequestHeaders().getFirst("Content-Type"));
        return new Answer(201, Map.of("id", Documents.album(content, tar)));
      }
      case "GET albums": return new Answer(200, Documents.picture(id, parts.getLast()));
    }
    Map<?, ?> body = body(new String(content, StandardCharsets.UTF_8));
    switch (method + " " + thing) {
      case "GET health": return new Answer(200, Map.of("ok", true));
      case "POST members": return join(body);
      case "POST sessions": return signIn(body);
      case "GET plants": return search(query(exchange, "search", ""));
      case "GET leaflets": return leaflet(String.join("/", parts.subList(1, parts.size())));
      case "POST links": return link(body);
      case "GET beds": return beds(query(exchange, "limit", "50"));
      case "GET plans": return new Answer(200, Map.of("plan", Documents.plan()));
      case "POST plans": return new Answer(200, Map.of("beds", Documents.taken(text(body, "plan", 4000))));
      case "POST notices": {
        String notice = Tokens.random();
        Sql.update("insert into notices select coalesce(max(n), 0) + 1, ? from notices", notice);
        return new Answer(201, Map.of("id", notice));
      }
      case "GET notices": return notices(query(exchange, "limit", "50"), query(exchange, "after", "0"));
      case "GET meters": {
        var rows = Sql.rows("select id, reading from meters where id = ?", id);
        if (rows.isEmpty()) throw new Refused(404, "no such meter");
        return new Answer(200, rows.getFirst());
      }
      case "POST meters": {
        if (parts.size() == 3) return readMeter(id, body);
        String made = Tokens.random();
        Sql.update("insert into meters values (?, 0)", made);
        return new Answer(201, Map.of("id", made, "reading", 0));
      }
      default: {
        String owner = Tokens.ownerOf(exchange.getRequestHeaders().getFirst("Authorization"));
        return own(method, parts, body, owner, exchange.getRequestHeaders().getFirst("Idempotency-Key"));
      }
    }
  }

  static Answer own(String method, List<String> parts, Map<?, ?> body, String owner, String retry)
      throws SQLException {
    String id = parts.size() > 1 ? parts.get(1) : "";
    String what = method + " " + parts.getFirst() + (parts.size() > 1 ? "/*" : "") + (parts.size() > 2 ? "/" + parts.get(2) : "");
    switch (what) {
      case "GET orders": return new Answer(200, Sql.rows("select id from orders where owner = ?", owner));
      case "POST orders": return order(owner, body, retry);
      case "GET entries":
        return new Answer(200, Sql.rows("select id, words as text from entries where owner = ?", owner));
      case "POST entries": {
        var made = new LinkedHashMap<String, Object>();
        made.put("id", Tokens.random());
        made.put("text", text(body, "text", 4000));
        Sql.update("insert into entries values (?, ?, ?)", made.get("id"), owner, made.get("text"));
        if (FAULTS.contains("wrong-contract")) made.put("owner", owner);
        return new Answer(201, made);
      }
      case "GET entries/*": return new Answer(200, entry(id, owner));
      case "PUT entries/*":
        entry(id, owner);
        Sql.update("update entries set words = ? where id = ?", text(body, "text", 4000), id);
        return new Answer(200, entry(id, owner));
      case "DELETE entries/*":
        entry(id, owner);
        Sql.update("delete from entries where id = ?", id);
        return new Answer(200, Map.of("deleted", id));
      case "GET entries/*/page": {
        String words = (String) entry(id, owner).get("text");
        return new Answer(200, "<p>" + (FAULTS.contains("stored-script") ? words : escaped(words)) + "</p>");
      }
      default: throw new Refused(404, "nothing is here");
    }
  }

  static String escaped(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
  }

  static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8).replace("\0", "");
  }

  static String query(HttpExchange exchange, String name, String otherwise) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null ? otherwise
        : Arrays.stream(query.split("&")).filter(p -> p.startsWith(name + "="))
            .map(p -> decoded(p.substring(name.length() + 1).replace("+", " "))).findFirst().orElse(otherwise);
  }

  static Map<?, ?> body(String raw) {
    if (raw.isEmpty()) return Map.of();
    try {
      return Json.read(raw) instanceof Map<?, ?> map ? map : Map.of();
    } catch (IllegalArgumentException | StackOverflowError broken) {
      if (FAULTS.contains("leaky-errors")) throw new IllegalStateException(broken);
      throw new Refused(400, "the body is not JSON");
    }
  }

  static String text(Map<?, ?> body, String field, int most) {
    Object value = body.get(field);
    if (FAULTS.contains("no-validation")) {
      String text = (String) value;
      return text.substring(0, Math.min(most, text.length()));
    }
    if (!(value instanceof String text) || text.isEmpty() || text.length() > most || text.contains("\0")
        || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      throw new Refused(400, field + " must be text of at most " + most + " characters");
    }
    return text;
  }

  static Answer join(Map<?, ?> body) throws SQLException {
    String name = text(body, "name", 80), password = text(body, "password", 200);
    String role = FAULTS.contains("mass-assignment") && body.get("role") instanceof String r ? r : "member";
    int made = Sql.update("insert into members values (?, ?, ?) on conflict do nothing", name, Tokens.hashed(password), role);
    if (made == 0) throw new Refused(409, "there is such a member");
    return new Answer(201, Map.of("name", name, "role", role));
  }

  static Answer signIn(Map<?, ?> body) throws SQLException {
    String name = text(body, "name", 80), password = text(body, "password", 200);
    var rows = Sql.rows("select password from members where name = ?", name);
    if (rows.isEmpty() || !Tokens.matches(password, (String) rows.getFirst().get("password"))) {
      throw new Refused(401, "wrong name or password");
    }
    return new Answer(201, Map.of("token", Tokens.token(name)));
  }

  static Map<String, Object> entry(String id, String owner) throws SQLException {
    var rows = Sql.rows("select id, words as text, owner from entries where id = ?", id);
    if (rows.isEmpty() || (!rows.getFirst().remove("owner").equals(owner) && !FAULTS.contains("no-owner-check"))) {
      throw new Refused(404, "no such entry");
    }
    return rows.getFirst();
  }

  static Answer search(String words) throws SQLException {
    var rows = FAULTS.contains("sql-injection")
        ? Sql.rows("select name, note from plants where public = 1 and name like '%" + words + "%'")
        : Sql.rows("select name, note from plants where public = 1 and name like ?", "%" + words + "%");
    return new Answer(200, rows.stream().map(row -> row.get("name") + ": " + row.get("note")).toList());
  }

  static Answer leaflet(String name) {
    try {
      Path folder = HERE.resolve("leaflets");
      if (!FAULTS.contains("path-traversal")) {
        try (var files = Files.list(folder)) {
          if (files.noneMatch(file -> file.getFileName().toString().equals(name))) throw new IOException();
        }
      }
      return new Answer(200, Files.readString(Path.of(folder + "/" + name)));
    } catch (IOException | java.nio.file.InvalidPathException none) {
      throw new Refused(404, "no such leaflet");
    }
  }

  static Answer link(Map<?, ?> body) {
    String url = text(body, "url", 500);
    boolean open = FAULTS.contains("open-links");
    if (!open && !url.startsWith(System.getenv("PARTNER_URL") + "/")) throw new Refused(400, "links lead to the partner");
    try (var client = HttpClient.newBuilder().followRedirects(open ? HttpClient.Redirect.ALWAYS : HttpClient.Redirect.NEVER).build()) {
      var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(3)).build();
      return new Answer(200, Map.of("title", client.send(request, BodyHandlers.ofString()).body()));
    } catch (Exception nowhere) {
      throw new Refused(400, "the link leads nowhere");
    }
  }

  static Answer order(String owner, Map<?, ?> body, String retry) throws SQLException {
    String what = text(body, "what", 4000), id = Tokens.random();
    if (FAULTS.contains("not-idempotent") || retry == null) {
      Sql.update("insert into orders values (?, ?, ?, null)", id, owner, what);
      return new Answer(201, Map.of("id", id));
    }
    Sql.update("insert into orders values (?, ?, ?, ?) on conflict do nothing", id, owner, what, retry);
    return new Answer(201, Sql.rows("select id from orders where owner = ? and retry = ?", owner, retry).getFirst());
  }

  static Answer readMeter(String id, Map<?, ?> body) throws Exception {
    if (!(body.get("amount") instanceof Long amount) || amount <= 0 || amount >= 1000) {
      throw new Refused(400, "amount must be a whole number");
    }
    if (FAULTS.contains("lost-updates")) {
      int reading = (Integer) Sql.rows("select reading from meters where id = ?", id).getFirst().get("reading");
      Thread.sleep(3);
      Sql.update("update meters set reading = ? where id = ?", reading + amount.intValue(), id);
    } else if (Sql.update("update meters set reading = reading + ? where id = ?", amount.intValue(), id) == 0) {
      throw new Refused(404, "no such meter");
    }
    return new Answer(200, Map.of("ok", true));
  }

  static Answer beds(String limit) throws SQLException {
    if (!limit.matches("[1-9][0-9]?") || Integer.parseInt(limit) > 50) throw new Refused(400, "limit is from 1 to 50");
    int most = Integer.parseInt(limit);
    if (!FAULTS.contains("n-plus-one")) {
      return new Answer(200, Sql.rows("select b.id, p.plant from beds b join plantings p on p.bed = b.id order by b.id limit ?", most));
    }
    var list = new ArrayList<Map<String, Object>>();
    for (var bed : Sql.rows("select id from beds order by id limit ?", most)) {
      bed.putAll(Sql.rows("select plant from plantings where bed = ?", bed.get("id")).getFirst());
      list.add(bed);
    }
    return new Answer(200, list);
  }

  static Answer notices(String limit, String after) throws SQLException {
    if (!limit.matches("[1-9][0-9]?") || Integer.parseInt(limit) > 50 || !after.matches("[0-9]{1,9}")) {
      throw new Refused(400, "limit is from 1 to 50, after is where a page ended");
    }
    int most = Integer.parseInt(limit), from = Integer.parseInt(after);
    boolean offset = FAULTS.contains("offset-pages");
    var rows = offset
        ? Sql.rows("select n, id from notices order by n desc limit ? offset ?", most, from)
        : Sql.rows("select n, id from notices where ? = 0 or n < ? order by n desc limit ?", from, from, most);
    Object last = rows.isEmpty() ? 0 : rows.getLast().get("n");
    var page = new LinkedHashMap<String, Object>();
    page.put("items", rows.stream().map(row -> Map.of("id", row.get("id"))).toList());
    page.put("next", rows.size() < most ? null : offset ? (Object) (from + most) : last);
    return new Answer(200, page);
  }
}
