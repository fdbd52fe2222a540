// SPDX-License-Identifier: Apache-2.0
package dev.assay.probes.shipped;

import dev.assay.probes.ProbeGroup;
import dev.assay.probes.ProbePlan.Switched;
import dev.assay.probes.Surroundings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The probes that ship. Settings that are requests are {@link dev.assay.probes.RequestLine}s; those
 * that say where something is in an answer are JSON pointers.
 */
public enum ShippedProbe {
  /** {@link OpenApiResponses}; successes: answers of success wanted at least (3). */
  OPENAPI_RESPONSES(
      ProbeGroup.CONTRACT, OpenApiResponses::new, List.of(), List.of("successes"), Needs.OPENAPI),

  /** {@link SchemaFuzz}; request: an honest one. */
  SCHEMA_FUZZ(ProbeGroup.RESILIENCE, SchemaFuzz::new, List.of("request"), List.of(), Needs.OPENAPI),

  /**
   * {@link Idempotency}; request, with ${text}; list: shows all that came of requests; in: where
   * the list is in its answer; id: what must be the same in the answers; header (Idempotency-Key).
   */
  IDEMPOTENCY(
      ProbeGroup.RESILIENCE,
      Idempotency::new,
      List.of("request", "list"),
      List.of("in", "id", "header")),

  /**
   * {@link LostUpdates}; change adds step to what read shows; create and id, when it is done to
   * something new.
   */
  LOST_UPDATES(
      ProbeGroup.RESILIENCE,
      LostUpdates::new,
      List.of("change", "step", "read", "shown"),
      List.of("create", "id", "times")),

  /**
   * {@link StablePages}; create with ${text}; first page; next page, with ${cursor}; id of an
   * element; cursor: where a page has it, null or missing at the last; in: where the list is.
   */
  STABLE_PAGES(
      ProbeGroup.RESILIENCE,
      StablePages::new,
      List.of("create", "first", "next", "id", "cursor"),
      List.of("in")),

  /** {@link ObjectLevelAuthorisation}; create and change with ${text}, id, read, delete. */
  OBJECT_LEVEL_AUTHORISATION(
      ProbeGroup.SECURITY,
      ObjectLevelAuthorisation::new,
      List.of("create", "id", "read"),
      List.of("change", "delete"),
      Needs.ACCOUNTS),

  /** {@link ForgedTokens}; request: one that needs a token. */
  FORGED_TOKENS(
      ProbeGroup.SECURITY, ForgedTokens::new, List.of("request"), List.of(), Needs.ACCOUNTS),

  /**
   * {@link SqlInjection}; request with ${input}; an input that finds something; a table and a
   * column that hold the canary, where they are not those of the request.
   */
  SQL_INJECTION(
      ProbeGroup.SECURITY,
      SqlInjection::new,
      List.of("request", "input", "finds"),
      List.of("table", "column"),
      Needs.ANY_DATABASE),

  /**
   * {@link PathTraversal}; request with ${input}; an input that brings a file, which holds finds.
   */
  PATH_TRAVERSAL(
      ProbeGroup.SECURITY, PathTraversal::new, List.of("request", "input", "finds"), List.of()),

  /**
   * {@link MassAssignment}; write: an honest request with a body; field and its value (JSON) to be
   * smuggled in; shown: where its value stands, in the answer or in that of read, with ${id}.
   */
  MASS_ASSIGNMENT(
      ProbeGroup.SECURITY,
      MassAssignment::new,
      List.of("write", "field", "value", "shown"),
      List.of("read", "id")),

  /** {@link StoredScript}; write with ${text}; page: the HTML that shows it, with ${id}. */
  STORED_SCRIPT(ProbeGroup.SECURITY, StoredScript::new, List.of("write", "page"), List.of("id")),

  /** {@link ServerSideRequests}; request with ${input}: the address to be fetched. */
  SERVER_SIDE_REQUESTS(ProbeGroup.SECURITY, ServerSideRequests::new, List.of("request"), List.of()),

  /**
   * {@link XmlEntities}; request, with ${input} where it is not the body itself, which has a type
   * (application/xml); document: an honest one, with ${text}, which is shown in the answer or in
   * that of read, with ${id}.
   */
  XML_ENTITIES(
      ProbeGroup.SECURITY,
      XmlEntities::new,
      List.of("request", "document"),
      List.of("type", "read", "id")),

  /**
   * {@link UnsafeDeserialisation}; request, with ${input} where it is not the body itself, which
   * has a type (application/octet-stream); an honest input, or with give: where the answer to that
   * has one; finds: what the answer to the honest input holds.
   */
  UNSAFE_DESERIALISATION(
      ProbeGroup.SECURITY,
      UnsafeDeserialisation::new,
      List.of("request", "input", "finds"),
      List.of("type", "give")),

  /**
   * {@link ZipSlip}; request, whose body is the archive; a zip, or archive: tar; entry: an honest
   * name (note.txt); content, with ${text}; read, with ${id} and ${entry}: what shows a file.
   */
  ZIP_SLIP(
      ProbeGroup.SECURITY,
      ZipSlip::new,
      List.of("request", "read"),
      List.of("archive", "type", "entry", "content", "id")),

  /** {@link SecretsAtRest}. */
  SECRETS_AT_REST(ProbeGroup.SECURITY, SecretsAtRest::new, List.of(), List.of(), Needs.ACCOUNTS),

  /** {@link LeakyErrors}; request: an honest one; also: another, with ${input}. */
  LEAKY_ERRORS(ProbeGroup.SECURITY, LeakyErrors::new, List.of("request"), List.of("also")),

  /** {@link QueryCount}; few and many: a short list and a long one; more statements allowed (2). */
  QUERY_COUNT(
      ProbeGroup.PERFORMANCE,
      QueryCount::new,
      List.of("few", "many"),
      List.of("in", "more"),
      Needs.POSTGRESQL),

  /** {@link Latency}; request, reference, ratio; never scored. */
  LATENCY(
      ProbeGroup.PERFORMANCE, Latency::new, List.of("request", "reference", "ratio"), List.of());

  /** What a package must have for a probe. */
  public enum Needs {
    ACCOUNTS,
    OPENAPI,
    ANY_DATABASE,
    POSTGRESQL
  }

  /** The names of settings that are {@link dev.assay.probes.RequestLine}s. */
  public static final Set<String> REQUESTS =
      Set.of(
          "request",
          "list",
          "change",
          "read",
          "create",
          "delete",
          "write",
          "page",
          "also",
          "few",
          "many",
          "reference",
          "first",
          "next",
          "give");

  private final ProbeGroup group;
  private final Supplier<Check> check;
  private final List<String> required;
  private final List<String> optional;
  private final List<Needs> needs;

  ShippedProbe(
      ProbeGroup group,
      Supplier<Check> check,
      List<String> required,
      List<String> optional,
      Needs... needs) {
    this.group = group;
    this.check = check;
    this.required = required;
    this.optional = optional;
    this.needs = List.of(needs);
  }

  /** As authors write it: {@code sql-injection}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The probe that authors call so. */
  public static Optional<ShippedProbe> named(String id) {
    return Arrays.stream(values()).filter(probe -> probe.id().equals(id)).findFirst();
  }

  public ProbeGroup group() {
    return group;
  }

  /** Whether it counts: what shared processors cannot measure fairly is reported and no more. */
  public boolean scored() {
    return this != LATENCY;
  }

  /** Settings that must be there. */
  public List<String> required() {
    return required;
  }

  /** Settings that may be there. */
  public List<String> optional() {
    return optional;
  }

  /** What the package must have. */
  public List<Needs> needs() {
    return needs;
  }

  /**
   * Runs it.
   *
   * @return what was measured, in a sentence
   * @throws AssertionError when the service is at fault
   * @throws org.opentest4j.TestAbortedException when nothing could be measured
   * @throws Exception when the probe itself is at fault
   */
  public String run(Surroundings surroundings, Switched switched) throws Exception {
    return check.get().run(new Bench(surroundings, switched.settings()));
  }
}
