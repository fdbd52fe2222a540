// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.postman;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.assay.probes.ExchangeLog;
import dev.assay.probes.ProbeGroup;
import dev.assay.probes.ProbePlan;
import dev.assay.probes.Surroundings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way by which Newman reaches the service. */
class GatewayTest {
  private HttpServer service;
  private Gateway gateway;
  private HttpClient newman;

  @BeforeEach
  void start() throws IOException {
    InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    service = HttpServer.create(free, 0);
    service.createContext(
        "/",
        exchange -> {
          String seen =
              exchange.getRequestMethod()
                  + " "
                  + exchange.getRequestURI()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8)
                  + " "
                  + exchange.getRequestHeaders().keySet();
          int length = exchange.getRequestURI().getPath().equals("/huge") ? Gateway.LONGEST + 1 : 0;
          byte[] body = (seen + "x".repeat(length)).getBytes(UTF_8);
          exchange.getResponseHeaders().add("Set-Cookie", "a=1");
          exchange.getResponseHeaders().add("Set-Cookie", "b=2");
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(418, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    service.start();
    Surroundings surroundings = new Surroundings(plan(), new ExchangeLog(System::nanoTime));
    gateway = Gateway.to(surroundings.service(), port());
    URI proxy = URI.create(gateway.environment().getOrDefault("HTTP_PROXY", ""));
    newman =
        HttpClient.newBuilder()
            .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.getPort())))
            .build();
  }

  @AfterEach
  void stop() throws IOException {
    newman.close();
    gateway.close();
    service.stop(0);
  }

  @Test
  void a_request_and_its_answer_pass_as_they_are_but_for_what_tells_postman() throws Exception {
    HttpResponse<String> answer = ask("http://127.0.0.1:" + port() + "/a?b=c%20d");
    assertThat(answer.statusCode()).isEqualTo(418);
    assertThat(answer.body()).startsWith("POST /a?b=c%20d honey ").contains("X-key");
    assertThat(answer.body()).doesNotContainIgnoringCase("postman-token");
    assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    Gateway.Passed passed = gateway.passed().getFirst();
    assertThat(passed.token()).isEqualTo("t1");
    assertThat(passed.exchange().orElseThrow().excerpt())
        .contains("POST /a?b=c%20d\nhoney\n-> 418");
  }

  @Test
  void an_answer_that_is_too_long_is_none() {
    assertThatThrownBy(() -> ask("http://127.0.0.1:" + port() + "/huge"))
        .isInstanceOf(IOException.class);
    assertThat(gateway.passed().getFirst().why())
        .contains("/huge is answered with more than 512 KB");
    assertThat(gateway.isHeavy()).isTrue();
  }

  @Test
  void nothing_else_is_reached() {
    String proxy = gateway.environment().getOrDefault("HTTP_PROXY", "");
    assertThatThrownBy(() -> ask(proxy + "/a")).isInstanceOf(IOException.class);
    assertThat(gateway.passed().getFirst().why()).startsWith("only the service is reached, not");
    assertThat(gateway.isHeavy()).isFalse();
  }

  private HttpResponse<String> ask(String address) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Postman-Token", "t1")
            .header("X-Key", "k")
            .POST(BodyPublishers.ofString("honey"))
            .build();
    return newman.send(request, BodyHandlers.ofString());
  }

  private int port() {
    return service.getAddress().getPort();
  }

  private ProbePlan plan() {
    return new ProbePlan(
        port(),
        "/health",
        5,
        Optional.empty(),
        "",
        List.of(),
        List.of(),
        List.of(),
        "canary",
        "/none",
        "/none",
        "/none",
        Optional.empty(),
        9901,
        List.of(),
        Set.of(),
        List.of(ProbeGroup.values()),
        5,
        5);
  }
}
