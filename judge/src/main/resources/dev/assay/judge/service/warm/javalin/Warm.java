// SPDX-License-Identifier: Apache-2.0
package dev.assay.warm;

import io.javalin.Javalin;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Starts, answers requests and ends. */
public class Warm {
  public record Word(String word) {}

  public static void main(String[] arguments) throws Exception {
    Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.post(
                  "/words", context -> context.status(201).json(context.bodyAsClass(Word.class)));
              config.routes.get(
                  "/words/{word}", context -> context.json(Map.of("word", context.pathParam("word"))));
            })
        .start("127.0.0.1", 8080);
    try {
      DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/none").close();
    } catch (SQLException nobodyThere) {
      System.err.println("as expected");
    }
    HttpURLConnection post =
        (HttpURLConnection) URI.create("http://127.0.0.1:8080/words").toURL().openConnection();
    post.setRequestProperty("Content-Type", "application/json");
    post.setDoOutput(true);
    post.getOutputStream().write("{\"word\": \"warm\"}".getBytes(StandardCharsets.UTF_8));
    HttpURLConnection get =
        (HttpURLConnection) URI.create("http://127.0.0.1:8080/words/warm").toURL().openConnection();
    System.exit(post.getResponseCode() == 201 && get.getResponseCode() == 200 ? 0 : 1);
  }
}
