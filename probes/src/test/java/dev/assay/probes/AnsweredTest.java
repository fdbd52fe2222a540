// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is shown of an answer to a request that somebody wrote by hand. */
class AnsweredTest {
  private static final Asked ASKED = new Asked("GET", "/", Map.of(), "");
  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void everyValueOfARepeatedHeaderIsThere() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().put("Set-Cookie", List.of("seat=1", "theme=dark"));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      Service service =
          Service.at(server.getAddress().getPort(), new ExchangeLog(System::nanoTime));
      Reply reply = service.get("/");
      assertThat(reply.header("Set-Cookie")).contains("seat=1");
      Answered answered = Answered.of(ASKED, reply, 3);
      assertThat(answered.headers()).containsEntry("set-cookie", List.of("seat=1", "theme=dark"));
      assertThat(JSON.readValue(JSON.writeValueAsString(answered), Answered.class))
          .isEqualTo(answered);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aResultOfBeforeThereWereSeveralValuesIsRead() {
    String earlier =
        """
        {"method": "GET", "path": "/", "status": 200, "headers": {"content-type": "text/plain"},
         "body": "", "millis": 3, "why": ""}
        """;
    assertThat(JSON.readValue(earlier, Answered.class).headers())
        .containsEntry("content-type", List.of("text/plain"));
  }

  @Test
  void noMoreHeadersAreShownThanFitAPage() {
    Reply reply =
        new Reply(
            200,
            Map.of("a", Collections.nCopies(39, "x"), "b", List.of("1", "2"), "c", List.of("3")),
            "");
    assertThat(Answered.of(ASKED, reply, 0).headers()).hasSize(2).containsEntry("b", List.of("1"));
  }
}
