// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.exposure;

import dev.assay.server.access.Access;
import dev.assay.server.access.Role;
import dev.assay.server.page.Flash;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of all models whose answers are known, and of bringing in more. */
@Controller
@Profile("web")
@Access.Team({Role.OWNER, Role.RECRUITER, Role.AUTHOR})
class ExposurePages {
  private final ExposureDesk desk;
  private final KnownModels models;

  ExposurePages(ExposureDesk desk, KnownModels models) {
    this.desk = desk;
    this.models = models;
  }

  @GetMapping("/items/ai")
  String list(Model model) {
    model.addAttribute("list", models.list());
    return "exposure/list";
  }

  @PostMapping("/items/ai/file")
  String upload(@RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    String called = name.isBlank() ? "file" : name;
    try {
      int taken = desk.take(called, desk.read(called, file.getBytes()));
      return Flash.done(redirect, "exposure.taken", taken).to("/items/ai");
    } catch (ExposureDesk.Unusable e) {
      return Flash.problem(redirect, "exposure.unusable", String.valueOf(e.getMessage()))
          .to("/items/ai");
    }
  }

  @PostMapping("/items/ai/forget")
  String forget(@RequestParam String model, RedirectAttributes redirect) {
    return Flash.done(redirect, "exposure.forgotten", models.forget(model), model).to("/items/ai");
  }
}
