// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.postgres.Cluster;
import dev.assay.postgres.RunningCluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An installation in use, with a connected model, a program with a key, a recruiter who is signed
 * in and a candidate who sits: whoever gets hold of its backup, logs, exports or error pages can
 * act as none of them.
 */
@Tag("long")
class SecretsInBackupTest {
  private static final String MODEL = "http://127.0.0.1:1"; // where nobody listens
  private static final String MODEL_KEY = "sk-the-model-of-the-team-42";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("assay_[A-Za-z0-9_-]+");
  private static final Pattern TEST =
      Pattern.compile("href=\"/tests/([0-9a-f-]{36})[^\"]*\"[^>]*>[^<]*Java, mid-level<");

  @TempDir Path folder;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final Map<String, String> announced = new TreeMap<>();
  private final Map<String, String> secrets = new TreeMap<>();
  private final Map<String, String> seen = new TreeMap<>();
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    browser.close();
    for (Process process : started) {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    Cluster.in(folder.resolve("data/database")).running().ifPresent(RunningCluster::stop);
  }

  @Test
  void whoever_finds_a_backup_logs_exports_or_error_pages_can_act_as_nobody() throws Exception {
    Path data = folder.resolve("data");
    serve(data);
    String key = theRecruiterMakesAKey();
    aModelIsConnected(key);
    String test = found(TEST, get("/tests"));
    aCandidateSits(key, test);
    exports(key, test);
    errors(key);
    cookies.getCookieStore().getCookies().forEach(this::remember);
    backup(data, folder.resolve("backup.zip"));
    logs(data.resolve("logs"));

    assertThat(secrets)
        .containsKeys("key of the model", "key of the program", "link of the candidate")
        .hasSizeGreaterThanOrEqualTo(6);
    assertThat(seen).hasSizeGreaterThan(40);
    assertThat(found()) // where it is given out, and nowhere else
        .singleElement()
        .asString()
        .startsWith("link of the candidate in POST /api/v1/tests/" + test + "/invitations ");
  }

  /** Where a secret is, as it is or in the form that a dump has for bytes. */
  private List<String> found() {
    return secrets.entrySet().stream()
        .flatMap(secret ->
            seen.entrySet().stream()
                .filter(text ->
                    forms(secret.getValue()).anyMatch(form -> text.getValue().contains(form)))
                .map(text -> secret.getKey() + " in " + text.getKey()))
        .toList();
  }

  private static Stream<String> forms(String secret) {
    byte[] bytes = secret.getBytes(UTF_8);
    return Stream.of(
        secret,
        HexFormat.of().formatHex(bytes),
        Base64.getEncoder().withoutPadding().encodeToString(bytes));
  }

  private void serve(Path data) throws IOException {
    Process server =
        assay("serve", "--demo", "--no-install", "--port", "0", "--data", data.toString());
    BufferedReader lines = server.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] word = line.split(": ", 2);
      announced.put(word[0], word[word.length - 1]);
      if (line.startsWith("candidate: ")) {
        secrets.put("link of the demonstration's candidate", lastPart(line));
        return;
      }
    }
    throw new AssertionError("serve ended early, saying " + announced);
  }

  private Process assay(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.assay.cli.Assay"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ASSAY_DATABASE_"));
    builder.environment().put("ASSAY_MODEL_HOSTS", MODEL);
    Process process = builder.start();
    started.add(process);
    return process;
  }

  private String theRecruiterMakesAKey() throws Exception {
    String link = announced.getOrDefault("recruiter", "");
    secrets.put("link of the recruiter", lastPart(link));
    String path = URI.create(link).getPath();
    post(path, "_csrf=" + csrf(get(path)));
    String form = "name=program&role=OWNER&_csrf=" + csrf(get("/team"));
    Matcher made = KEY.matcher(post("/team/keys", form));
    assertThat(made.find()).isTrue();
    secrets.put("key of the program", made.group());
    return made.group();
  }

  private void aModelIsConnected(String key) throws Exception {
    secrets.put("key of the model", MODEL_KEY);
    String wish =
        """
        {"name": "Ours", "url": "%s/v1", "model": "small", "inputPrice": 1,
         "outputPrice": 2, "currency": "EUR", "mostTokens": 1000, "mostMoney": 5, "key": "%s"}
        """
            .formatted(MODEL, MODEL_KEY);
    JsonNode model = JsonMapper.shared().readTree(look("POST", "/api/v1/models", key, wish));
    String tried = "/api/v1/models/" + model.path("id").asString() + "/try";
    assertThat(look("POST", tried, key, "")).contains("\"answered\":false");
  }

  private void aCandidateSits(String key, String test) throws Exception {
    String invited =
        look("POST", "/api/v1/tests/" + test + "/invitations", key, "{\"name\": \"Ada\"}");
    String link = JsonMapper.shared().readTree(invited).path("link").asString();
    secrets.put("link of the candidate", lastPart(link));
    String path = URI.create(link).getPath();
    String room = post(path, "then=START&_csrf=" + csrf(get(path)));
    assertThat(room).contains("id=\"item-1\"");
  }

  private void exports(String key, String test) throws Exception {
    String base = "/api/v1/tests/" + test;
    assertThat(look("GET", base + "/shortlist.pdf", key, "")).contains("Backend Engineer");
    for (String file : List.of("/shortlist.csv", "/report.csv", "/report.pdf")) {
      look("GET", base + file, key, "");
    }
    for (String list : List.of("/shortlist", "/invitations", "/report", "")) {
      look("GET", base + list, key, "");
    }
    look("GET", "/api/v1/models", key, "");
    look("GET", "/api/v1/mails", key, "");
    look("GET", "/team", key, "");
  }

  private void errors(String key) throws Exception {
    String candidate = secrets.getOrDefault("link of the candidate", "");
    look("GET", "/no/such/page", key, "");
    look("GET", "/tests/not-a-test", key, "");
    look("POST", "/i/" + candidate, key, "");
    look("GET", "/api/v1/nothing", key, "");
    look("POST", "/api/v1/models", key, "{\"key\": \"" + MODEL_KEY + "\", \"url\": 3");
    look("POST", "/api/v1/models", key, "{\"key\": \"" + MODEL_KEY + "\", \"url\": \"ftp://x\"}");
    look("GET", "/api/v1/models", key + "x", "");
  }

  private void backup(Path data, Path file) throws Exception {
    Process backup = assay("backup", "--data", data.toString(), file.toString());
    seen.put("what backup said", new String(backup.getInputStream().readAllBytes(), UTF_8));
    assertThat(backup.waitFor()).as(seen.toString()).isZero();
    try (ZipInputStream archive = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        seen.put("backup " + entry.getName(), new String(archive.readAllBytes(), ISO_8859_1));
      }
    }
  }

  private void logs(Path logs) throws IOException {
    try (Stream<Path> files = Files.walk(logs)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        seen.put("log " + logs.relativize(file), Files.readString(file, ISO_8859_1));
      }
    }
  }

  private void remember(HttpCookie cookie) {
    if (!cookie.getName().equals("XSRF-TOKEN")) {
      secrets.put("cookie " + cookie.getName(), cookie.getValue());
    }
  }

  private String get(String path) throws Exception {
    return text(send(HttpRequest.newBuilder(at(path))));
  }

  private String post(String path, String form) throws Exception {
    return text(
        send(
            HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))));
  }

  /** What a program with a key sends; the same as a browser with the recruiter's cookie. */
  private HttpResponse<byte[]> ask(String method, String path, String key, String json)
      throws Exception {
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  /** The same, when the answer is to be looked through. */
  private String look(String method, String path, String key, String json) throws Exception {
    HttpResponse<byte[]> answer = ask(method, path, key, json);
    String text = path.endsWith(".pdf") ? pdf(answer.body()) : text(answer);
    seen.put(method + " " + path + " " + answer.statusCode() + " " + seen.size(), text);
    return text;
  }

  private static String pdf(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), ISO_8859_1);
  }

  private URI at(String path) {
    return URI.create(announced.getOrDefault("ready", "")).resolve(path);
  }

  private static String csrf(String page) {
    return URLEncoder.encode(found(CSRF, page), UTF_8);
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }

  private static String lastPart(String link) {
    return link.substring(link.lastIndexOf('/') + 1);
  }
}
