// SPDX-License-Identifier: Apache-2.0
/** Mail to candidates and colleagues: by SMTP when it is set up, else into an outbox to read. */
@NullMarked
package dev.assay.server.mail;

import org.jspecify.annotations.NullMarked;
