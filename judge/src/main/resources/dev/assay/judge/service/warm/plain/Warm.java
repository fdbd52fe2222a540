// SPDX-License-Identifier: Apache-2.0
package dev.assay.warm;

import com.sun.net.httpserver.HttpServer;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** Starts, answers a request and ends. */
public class Warm {
  private static final Map<String, String> WORDS = new ConcurrentHashMap<>();

  record Word(String word) {}

  public static void main(String[] arguments) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 8080), 0);
    server.createContext(
        "/words",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Pattern.compile("\"word\"\\s*:\\s*\"(\\w+)\"")
              .matcher(body)
              .results()
              .forEach(found -> WORDS.put(found.group(1), "{\"word\": \"%s\"}".formatted(found.group(1))));
          byte[] content = String.join(",", WORDS.values()).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    try {
      DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/none").close();
    } catch (SQLException nobodyThere) {
      System.err.println("as expected");
    }
    HttpURLConnection request =
        (HttpURLConnection) URI.create("http://127.0.0.1:8080/words").toURL().openConnection();
    request.setDoOutput(true);
    request.getOutputStream().write("{\"word\": \"warm\"}".getBytes(StandardCharsets.UTF_8));
    System.exit(request.getResponseCode() == 200 ? 0 : 1);
  }
}
