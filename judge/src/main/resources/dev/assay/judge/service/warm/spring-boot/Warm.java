// SPDX-License-Identifier: Apache-2.0
package dev.assay.warm;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Starts, answers requests and ends. */
@SpringBootApplication
@RestController
public class Warm {
  public record Word(String word) {}

  @PostMapping("/words")
  Word keep(@RequestBody Word word) {
    return word;
  }

  @GetMapping("/words/{word}")
  Word find(@PathVariable String word) {
    return new Word(word);
  }

  public static void main(String[] arguments) throws Exception {
    SpringApplication application = new SpringApplication(Warm.class);
    application.setDefaultProperties(
        Map.of(
            "server.port", "8080",
            "server.address", "127.0.0.1",
            "spring.main.banner-mode", "off"));
    application.run(arguments);
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
    System.exit(post.getResponseCode() == 200 && get.getResponseCode() == 200 ? 0 : 1);
  }
}
