// SPDX-License-Identifier: Apache-2.0
package dev.assay.items.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the commands of TeX formulas stand for that stand for one sign or word. */
final class MathSymbols {
  /** Signs that relate or combine. */
  static final Map<String, String> OPERATORS =
      table(
          "le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ lt < gt > ll ≪ gg ≫ approx ≈ "
              + "equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝ prec ≺ succ ≻ preceq ⪯ succeq ⪰ mid ∣ "
              + "nmid ∤ parallel ∥ perp ⊥ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ "
              + "supseteq ⊇ subsetneq ⊊ models ⊨ vdash ⊢ to → rightarrow → longrightarrow ⟶ "
              + "Rightarrow ⇒ Longrightarrow ⟹ implies ⟹ leftarrow ← gets ← Leftarrow ⇐ "
              + "leftrightarrow ↔ Leftrightarrow ⇔ iff ⟺ mapsto ↦ uparrow ↑ downarrow ↓ cdot ⋅ "
              + "times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet ∙ oplus ⊕ ominus ⊖ otimes ⊗ "
              + "odot ⊙ cup ∪ cap ∩ setminus ∖ land ∧ wedge ∧ lor ∨ vee ∨ lnot ¬ neg ¬ forall ∀ "
              + "exists ∃ nexists ∄ colon : ldots … dots … dotsc … dotsb ⋯ cdots ⋯ vdots ⋮ ddots ⋱ "
              + "backslash \\ vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ lfloor ⌊ rfloor ⌋ "
              + "lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩ lbrace { rbrace } lbrack [ rbrack ] prime ′ "
              + "angle ∠ therefore ∴ because ∵ triangle △ square □ top ⊤ bot ⊥ surd √ "
              + "nearrow ↗ searrow ↘ hookrightarrow ↪ rightsquigarrow ⇝ xor ⊕ uplus ⊎ sqcup ⊔");

  /** Operators that take their limits above and below. */
  static final Map<String, String> LARGE =
      table(
          "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigoplus ⨁ bigotimes ⨂ bigwedge ⋀ bigvee ⋁ "
              + "int ∫ iint ∬ oint ∮ max max min min lim lim sup sup inf inf limsup limsup "
              + "liminf liminf argmax argmax argmin argmin gcd gcd det det Pr Pr");

  static final Set<String> INTEGRALS = Set.of("int", "iint", "oint");

  static final Set<String> FUNCTIONS =
      Set.of(
          "log", "ln", "lg", "exp", "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos",
          "arctan", "sinh", "cosh", "tanh", "lcm", "dim", "ker", "hom", "arg", "deg");

  static final Map<String, String> LETTERS =
      table(
          "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ "
              + "iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ "
              + "sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω Gamma Γ "
              + "Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω ell ℓ "
              + "hbar ℏ Re ℜ Im ℑ aleph ℵ infty ∞ emptyset ∅ varnothing ∅ nabla ∇ partial ∂ "
              + "imath ı jmath ȷ degree ° N ℕ Z ℤ R ℝ Q ℚ checkmark ✓ sharp ♯ flat ♭ "
              + "heartsuit ♡ spadesuit ♠ diamondsuit ♢ clubsuit ♣");

  static final Map<String, String> ACCENTS =
      table(
          "bar ¯ overline ¯ hat ^ widehat ^ tilde ~ widetilde ~ vec → overrightarrow → dot ˙ "
              + "ddot ¨ acute ´ grave ` check ˇ breve ˘ overbrace ⏞");

  static final Map<String, String> SPACES =
      table(
          ", 0.17em : 0.22em ; 0.28em ! -0.17em quad 1em qquad 2em > 0.22em space 0.3em "
              + "enspace 0.5em thinspace 0.17em nobreakspace 0.3em");

  /** Commands that change only how large or where things are set. */
  static final Set<String> IGNORED =
      Set.of(
          "displaystyle",
          "textstyle",
          "scriptstyle",
          "scriptscriptstyle",
          "limits",
          "nolimits",
          "big",
          "Big",
          "bigg",
          "Bigg",
          "bigl",
          "bigr",
          "Bigl",
          "Bigr",
          "biggl",
          "biggr",
          "bigm",
          "Biggl",
          "Biggr",
          "nonumber",
          "notag",
          "allowbreak",
          "relax",
          "hfill",
          "normalsize",
          "small",
          "large",
          "rm",
          "bf",
          "it",
          "tt",
          "cal",
          "sf",
          "hline",
          "centering",
          "noindent");

  private MathSymbols() {}

  private static Map<String, String> table(String words) {
    Map<String, String> table = new HashMap<>();
    String[] all = words.split(" ", -1);
    for (int i = 0; i + 1 < all.length; i += 2) {
      table.put(all[i], all[i + 1]);
    }
    return Map.copyOf(table);
  }
}
