// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.page;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sentence for the top of the next page: what was done, or why it was not. */
public record Flash(Kind kind, String key, Object[] values) implements Serializable {

  /** How the sentence is set. */
  public enum Kind {
    DONE,
    PROBLEM
  }

  public static Flash done(RedirectAttributes redirect, String key, Object... values) {
    return put(redirect, new Flash(Kind.DONE, key, values));
  }

  public static Flash problem(RedirectAttributes redirect, String key, Object... values) {
    return put(redirect, new Flash(Kind.PROBLEM, key, values));
  }

  /** The redirect that shows it. */
  public String to(String path) {
    return "redirect:" + path;
  }

  private static Flash put(RedirectAttributes redirect, Flash flash) {
    redirect.addFlashAttribute("flash", flash);
    return flash;
  }
}
