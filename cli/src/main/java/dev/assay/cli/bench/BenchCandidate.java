// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A candidate as the server meets one: a connection, cookies, the token against forged requests,
 * and a page that saves what is typed.
 */
final class BenchCandidate implements AutoCloseable {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
  private static final Pattern CODE =
      Pattern.compile("data-item=\"(\\d+)\"(?:(?!data-item=).)*?<assay-code", Pattern.DOTALL);
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";

  private final String link;
  private final String room;
  private final Clock clock;
  private final Wire wire;
  private final List<String> cookies = new ArrayList<>();
  private final String writer = UUID.randomUUID().toString();
  private String csrf = "";
  private int position = 1;
  private long seq;

  BenchCandidate(int port, Recruiter.Invited invited, Clock clock) throws IOException {
    this.wire = new Wire(port);
    this.link = invited.path();
    this.room = "/room/" + invited.invitation();
    this.clock = clock;
  }

  /** Opens the link, as a candidate does before the hour. */
  void open() throws IOException {
    Wire.Answer page = wire.get(link, "");
    if (page.status() != 200) {
      throw new IOException(link + " answered " + page.status());
    }
    look(page);
  }

  /** Presses start and gets the room with its items. */
  boolean start() throws IOException {
    String body = "then=START&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
    Wire.Answer started = wire.post(link, FORM + cookie(), body);
    look(started);
    if (started.status() != 302 && started.status() != 303) {
      return false;
    }
    Wire.Answer page = wire.get(room, cookie());
    look(page);
    Matcher code = CODE.matcher(page.body());
    if (code.find()) {
      position = Integer.parseInt(code.group(1));
    }
    return page.status() == 200 && page.body().contains("id=\"item-1\"");
  }

  /** Saves the next state of a program that grows as it is typed. */
  boolean save() throws IOException {
    seq++;
    Wire.Answer answer =
        wire.post(room + "/saves", JSON + "X-XSRF-TOKEN: " + csrf + "\r\n" + cookie(), body(seq));
    return answer.status() == 200
        && answer.body().contains("\"seq\":" + seq + ",\"arrival\":\"IN_TIME\"");
  }

  /** What the page sends: one save and the state of the item it belongs to. */
  String body(long number) {
    String source = "int answer = 0;\\n".repeat((int) (20 + number % 100));
    return """
    {"saves":[{"position":%d,"writer":"%s","seq":%d,"madeAt":%d,\
    "payload":{"language":"java","source":"%s"}}],\
    "states":[{"position":%d,"flagged":false,"seen":true,"seconds":%d}]}\
    """
        .formatted(position, writer, number, clock.millis(), source, position, number);
  }

  /** The name under which its page saves. */
  String writer() {
    return writer;
  }

  long saves() {
    return seq;
  }

  private void look(Wire.Answer answer) {
    for (String set : answer.values("set-cookie")) {
      String pair = set.split(";", 2)[0];
      String name = pair.substring(0, pair.indexOf('=') + 1);
      cookies.removeIf(known -> known.startsWith(name));
      cookies.add(pair);
    }
    Matcher token = CSRF.matcher(answer.body());
    if (token.find()) {
      csrf = token.group(1);
    }
  }

  private String cookie() {
    return "Cookie: " + String.join("; ", cookies) + "\r\n";
  }

  @Override
  public void close() throws IOException {
    wire.close();
  }
}
