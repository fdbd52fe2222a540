// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.connection;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.connection.ConnectionDraft.Wish;
import dev.assay.server.connection.Trials.Trial;
import dev.assay.server.page.Flash;
import dev.assay.server.page.Refusal;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner's page of models. A key that is kept is never sent to a browser. */
@Controller
@Profile("web")
@Access.Team(Role.OWNER)
class ConnectionPages {
  private static final String PATH = "/team/models";

  private final Connections connections;
  private final AllowedHosts hosts;
  private final KeySeal seal;
  private final Trials trials;

  ConnectionPages(Connections connections, AllowedHosts hosts, KeySeal seal, Trials trials) {
    this.connections = connections;
    this.hosts = hosts;
    this.seal = seal;
    this.trials = trials;
  }

  @GetMapping(PATH)
  String show(Model model) {
    model.addAttribute("models", connections.all());
    model.addAttribute("hosts", hosts.origins());
    return "connection/models";
  }

  @PostMapping(PATH)
  String add(@ModelAttribute Form form, @RequestParam String key, RedirectAttributes redirect) {
    return tell(
        redirect,
        ConnectionFields.NEW.id(),
        form,
        Optional.of(key),
        connections::add,
        "connection.added");
  }

  /** An empty key leaves what is kept; forgetting it has a box of its own. */
  @PostMapping(PATH + "/{connection}")
  String change(
      @PathVariable UUID connection,
      @ModelAttribute Form form,
      @RequestParam String key,
      @RequestParam(defaultValue = "false") boolean forget,
      RedirectAttributes redirect) {
    find(connection);
    Optional<String> wanted =
        forget ? Optional.of("") : Optional.of(key).filter(text -> !text.isBlank());
    return tell(
        redirect,
        connection.toString(),
        form,
        wanted,
        draft -> connections.change(connection, draft),
        "connection.changed");
  }

  @PostMapping(PATH + "/{connection}/use")
  String use(@PathVariable UUID connection, RedirectAttributes redirect) {
    ModelConnection found = find(connection);
    connections.use(connection);
    return Flash.done(redirect, "connection.used", found.name()).to(PATH);
  }

  @PostMapping(PATH + "/{connection}/try")
  String tryIt(@PathVariable UUID connection, RedirectAttributes redirect) {
    ModelConnection found = find(connection);
    Trial trial = trials.run(found);
    Flash flash =
        trial.answered()
            ? Flash.done(
                redirect,
                trial.simulated() ? "connection.tried.simulated" : "connection.tried",
                found.name(),
                trial.model(),
                trial.said(),
                trial.milliseconds(),
                trial.inputTokens() + trial.outputTokens())
            : Flash.problem(redirect, "connection.failed", found.name(), trial.said());
    return flash.to(PATH);
  }

  @PostMapping(PATH + "/{connection}/remove")
  String remove(@PathVariable UUID connection, RedirectAttributes redirect) {
    ModelConnection found = find(connection);
    connections.remove(connection);
    return Flash.done(redirect, "connection.removed", found.name()).to(PATH);
  }

  /** The fields of the form but for the key, which comes alone. */
  record Form(
      @Nullable String name,
      @Nullable String url,
      @Nullable String model,
      @Nullable BigDecimal inputPrice,
      @Nullable BigDecimal outputPrice,
      @Nullable String currency,
      @Nullable Integer mostTokens,
      @Nullable BigDecimal mostMoney) {

    Wish with(Optional<String> key) {
      return new Wish(
          name,
          url,
          model,
          key.orElse(null),
          inputPrice,
          outputPrice,
          currency,
          mostTokens,
          mostMoney);
    }
  }

  private String tell(
      RedirectAttributes redirect,
      String id,
      Form form,
      Optional<String> key,
      Consumer<ConnectionDraft> work,
      String done) {
    try {
      ConnectionDraft draft = ConnectionDraft.of(form.with(key), hosts, seal);
      work.accept(draft);
      return Flash.done(redirect, done, draft.name()).to(PATH);
    } catch (Refusal refusal) {
      String[] why = Objects.requireNonNull(refusal.getBody().getDetail()).split(": ", 2);
      redirect.addFlashAttribute("typed", ConnectionFields.of(id, form));
      return Flash.problem(redirect, "connection.refused." + why[0], why[1]).to(PATH);
    }
  }

  private ModelConnection find(UUID id) {
    return connections.find(id).orElseThrow(() -> Refusal.notFound("model"));
  }
}
