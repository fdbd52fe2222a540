// SPDX-License-Identifier: Apache-2.0
package dev.assay.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.items.project.Project;
import dev.assay.items.project.ProjectAnswer;
import dev.assay.items.service.LabelledSolution;
import dev.assay.items.service.LabelledSolution.Ends;
import dev.assay.items.service.LabelledSolution.Kind;
import dev.assay.items.service.ServiceDocument;
import dev.assay.judge.service.ServiceJudge;
import dev.assay.sandbox.Sandbox;
import dev.assay.sandbox.SandboxSettings;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Services that attack whoever probes them, their database and their neighbours. */
@Tag("long")
class HostileServiceTest {
  private static Sandbox sandbox;

  /** Runs before the reference service begins, and says what it got at. */
  private static final String ATTACK =
      """
      import os, socket, threading, time

      def attack():
          time.sleep(2)
          for place in ("/kit", "/probes", "/work/service", "/opt/postgresql", "/opt/prepared"):
              # Mount points of others are there, and nothing is in them.
              for folder, _, files in os.walk(place):
                  if any(os.path.getsize(os.path.join(folder, file)) for file in files):
                      print("ESCAPED sees what is in " + folder)
          for process in os.listdir("/proc"):
              if process.isdigit():
                  command = open(f"/proc/{process}/cmdline").read()
                  if "ProbeRun" in command or "postgres" in command:
                      print("ESCAPED sees a neighbour's process")
          import psycopg2
          for user in ("keeper", "postgres"):
              try:
                  psycopg2.connect(host="127.0.0.1", user=user, dbname="postgres", password="")
                  print("ESCAPED is " + user)
              except psycopg2.Error:
                  pass
          for statement in ("alter role service superuser", "create role other superuser",
                            "copy (select 1) to program 'true'", "set role keeper",
                            "select pg_read_file('pg_hba.conf')", "select pg_stat_statements_reset()",
                            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'keeper'",
                            "alter system set max_connections = 1"):
              ours = psycopg2.connect(os.environ["DATABASE_URL"])
              ours.autocommit = True
              try:
                  cursor = ours.cursor()
                  cursor.execute(statement)
                  if cursor.description is None or cursor.rowcount > 0:
                      print("ESCAPED may " + statement)
              except psycopg2.Error:
                  pass
              ours.close()
          for host in ("1.1.1.1", "10.0.0.1", "169.254.169.254"):
              try:
                  socket.create_connection((host, 80), timeout=1)
                  print("ESCAPED reaches " + host)
              except OSError:
                  pass
          print("ATTACKED", flush=True)

      threading.Thread(target=attack, daemon=True).start()
      """;

  /** Is ready, and answers everything else with what is no HTTP. */
  private static final String NONSENSE =
      """
      import os, socket, threading

      def talk(connection):
          asked = connection.recv(65536)
          if asked.startswith(b"GET /health"):
              connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n")
          elif b"POST" in asked:
              connection.sendall(b"HTTP/1.1 201 Yes\\r\\nContent-Type: application/json\\r\\n\\r\\n" + b"[" * 5_000_000)
          else:
              connection.sendall(b"\\0\\xff" * 1000)
          connection.close()

      server = socket.create_server(("127.0.0.1", int(os.environ["PORT"])), backlog=64)
      while True:
          threading.Thread(target=talk, args=(server.accept()[0],)).start()
      """;

  /** Is ready, and ends at the first real request. */
  private static final String ENDS =
      """
      import os
      from http.server import BaseHTTPRequestHandler, HTTPServer

      class Ends(BaseHTTPRequestHandler):
          def do_GET(self):
              if self.path != "/health":
                  os._exit(0)
              self.send_response(200)
              self.send_header("Content-Length", "0")
              self.end_headers()

          do_POST = do_PUT = do_DELETE = do_GET

      HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Ends).serve_forever()
      """;

  @BeforeAll
  static void openSandbox() throws Exception {
    sandbox = Sandbox.open(SandboxSettings.defaults());
  }

  @AfterAll
  static void closeSandbox() {
    sandbox.close();
  }

  @Test
  void it_gets_at_neither_its_probes_nor_more_of_its_database_nor_a_network() throws Exception {
    ServiceDocument item = ReferenceServiceTest.reference();
    Project starter = item.service(ProjectAnswer.untouched("python")).orElseThrow();
    SolutionReport report = report(item, ATTACK + starter.text("app.py").orElseThrow());
    assertThat(report.log()).contains("ATTACKED").doesNotContain("ESCAPED");
    assertThat(report.marks().orElseThrow().worksAndIsSecure()).isTrue();
  }

  @Test
  void nonsense_for_answers_earns_nothing_and_is_no_fault_of_ours() throws Exception {
    SolutionReport report = report(ReferenceServiceTest.withSqlite(), NONSENSE);
    assertThat(report.ended()).as(report.detail()).isEqualTo("probed");
    assertThat(report.marks().orElseThrow().share()).isZero();
  }

  @Test
  void a_service_that_ends_takes_the_rest_of_its_marks_with_it() throws Exception {
    SolutionReport report = report(ReferenceServiceTest.withSqlite(), ENDS);
    assertThat(report.ended()).as(report.detail()).isEqualTo("probed");
    assertThat(report.marks().orElseThrow().share()).isZero();
  }

  private static SolutionReport report(ServiceDocument item, String program)
      throws InterruptedException {
    LabelledSolution solution =
        new LabelledSolution(
            Kind.DO_NOTHING,
            "hostile",
            Set.of(),
            Ends.PROBED,
            ProjectAnswer.of("python", Map.of("app.py", program)));
    return new SolutionCheck(new ServiceJudge(sandbox), "hostile", item).report(solution);
  }
}
