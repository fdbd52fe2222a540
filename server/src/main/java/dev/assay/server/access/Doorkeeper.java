// SPDX-License-Identifier: Apache-2.0
package dev.assay.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Recognises callers by one kind of credential: an API key, a candidate's cookie. Features provide
 * these; whoever signs in with a password is recognised by the session.
 */
public interface Doorkeeper {

  /** Whether this doorkeeper is the one to ask about the request's path. */
  boolean watches(String path);

  /** The caller, when the request carries a credential that is valid now. */
  Optional<? extends Caller> recognise(HttpServletRequest request);
}
