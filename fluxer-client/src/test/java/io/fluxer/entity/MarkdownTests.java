package io.fluxer.entity;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MarkdownTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
			**bold**              ; \\*\\*bold\\*\\*
			_i_ __u__             ; \\_i\\_ \\_\\_u\\_\\_
			~~gone~~              ; \\~\\~gone\\~\\~
			||secret||            ; \\|\\|secret\\|\\|
			`code`                ; \\`code\\`
			```java               ; \\`\\`\\`java
			[text](https://x.org) ; \\[text\\]\\(https\\://x.org\\)
			<https://x.org>       ; \\<https\\://x.org\\>
			<@5> <@&5> <#5>       ; \\<\\@5\\> \\<\\@&5\\> \\<\\#5\\>
			@everyone             ; \\@everyone
			:smile: <:party:5>    ; \\:smile\\: \\<\\:party\\:5\\>
			<t:5:R>               ; \\<t\\:5\\:R\\>
			# title               ; \\# title
			-# small              ; \\-\\# small
			- item                ; \\- item
			* item                ; \\* item
			> quote               ; \\> quote
			>>> quote             ; \\>\\>\\> quote
			1. item               ; 1\\. item
			12) item              ; 12\\) item
			back\\slash           ; back\\\\slash
			1.5 and 2. are kept   ; 1.5 and 2. are kept
			plain, text! 50% {x}  ; plain, text! 50% {x}
			""")
	void escapesEveryMark(String text, String expected) {
		assertThat(Markdown.escape(text)).isEqualTo(expected);
	}

	@Test
	void escapesTheNumbersOfEveryLine() {
		assertThat(Markdown.escape("1. a\n  22. b\nc 3. d")).isEqualTo("1\\. a\n  22\\. b\nc 3. d");
	}

	@Test
	void whatIsEscapedReadsAsItWas() {
		Random random = new Random(11);
		for (int round = 0; round < 2_000; round++) {
			String text = random(random, "\\*_~`|[]()<>#-@:ab\n");
			assertThat(Markdown.escape(text).replaceAll("\\\\([\\\\*_~`|\\[\\]()<>#@:-])", "$1")).isEqualTo(text);
		}
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			a b,      `a b`
			a\\b,     `a\\b`
			a*b_c,    `a*b_c`
			a\\,      ``a\\``
			a`b,      ``a\\`b``
			```,      ``\\`\\`\\```
			\\`,      ``\\\\\\```
			""")
	void codeInALineIsShownAsItIs(String text, String expected) {
		assertThat(Markdown.code(text)).isEqualTo(expected);
	}

	@Test
	void codeInALineReadsAsItWas() {
		Random random = new Random(12);
		for (int round = 0; round < 5_000; round++) {
			String text = random(random, "``\\\\ab") + "z".repeat(random.nextInt(2));
			String code = Markdown.code("x" + text);
			assertThat(readCode(code)).isEqualTo("x" + text);
		}
	}

	@Test
	void codeInALineHasNoLineBreaks() {
		assertThat(Markdown.code("a\nb\r\nc")).isEqualTo("`a b c`");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void blankCodeStaysBlank(String text) {
		assertThat(Markdown.code(text)).isEqualTo(text);
	}

	@Test
	void blocksOfCodeEndWhereTheirTextEnds() {
		assertThat(Markdown.codeBlock("a\nb")).isEqualTo("```\na\nb\n```");
		assertThat(Markdown.codeBlock("a\n")).isEqualTo("```\na\n```");
		assertThat(Markdown.codeBlock("java", "int a;")).isEqualTo("```java\nint a;\n```");
		assertThat(Markdown.codeBlock("a ``b`` c")).isEqualTo("```\na ``b`` c\n```");
		assertThat(Markdown.codeBlock("```x```` y")).isEqualTo("`````\n```x```` y\n`````");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ja va", "java\n```", "`" })
	void refusesALanguageThatWouldEndTheFence(String language) {
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.codeBlock(language, "x"));
	}

	@Test
	void linksKeepTextAndAddressApart() {
		assertThat(Markdown.link("a](https://evil.org)", "https://x.org/a_(b)?c=d"))
			.isEqualTo("[a\\]\\(https\\://evil.org\\)](https://x.org/a_%28b%29?c=d)");
		assertThat(Markdown.link("mail", "mailto:ann@x.org")).isEqualTo("[mail](mailto:ann@x.org)");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x.org", "https://", "javascript:alert(1)", "https://x.org/a b", "https://x.org/\n",
			"https://x.org/<a>", "https://x.org/\"", "attachment://a.png" })
	void refusesAnAddressThatIsNone(String address) {
		assertThatIllegalArgumentException().isThrownBy(() -> Markdown.link("x", address));
	}

	/**
	 * Reads code in a line as Fluxer does: an opening run of ticks, the first run at
	 * least as long, and half of the backslashes before a tick.
	 */
	private static String readCode(String code) {
		int fence = ticks(code, 0);
		int index = fence;
		int end = -1;
		while (end < 0) {
			if (fence == 1 && code.charAt(index) == '\\') {
				index += 2;
				continue;
			}
			int run = ticks(code, index);
			if (run >= fence) {
				end = index + run - fence;
			}
			index += Math.max(run, 1);
		}
		assertThat(end + fence).as("%s ends the code", code).isEqualTo(code.length());
		String inner = code.substring(fence, end);
		StringBuilder text = new StringBuilder();
		for (int place = 0; place < inner.length(); place++) {
			int backslashes = 0;
			while (place < inner.length() && inner.charAt(place) == '\\') {
				backslashes++;
				place++;
			}
			boolean tick = place < inner.length() && inner.charAt(place) == '`';
			text.append("\\".repeat(tick ? backslashes / 2 : backslashes));
			if (place < inner.length()) {
				text.append(inner.charAt(place));
			}
		}
		return text.toString();
	}

	private static int ticks(String text, int start) {
		int end = start;
		while (end < text.length() && text.charAt(end) == '`') {
			end++;
		}
		return end - start;
	}

	private static String random(Random random, String alphabet) {
		StringBuilder text = new StringBuilder();
		int length = random.nextInt(12);
		for (int index = 0; index < length; index++) {
			text.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return text.toString();
	}

}
