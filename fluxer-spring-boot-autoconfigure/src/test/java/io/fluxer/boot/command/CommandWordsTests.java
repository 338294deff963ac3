package io.fluxer.boot.command;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.boot.command.CommandWords.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CommandWords}.
 */
class CommandWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			one two                 ; one|two
			`  one   two  `         ; one|two
			one\u00a0two            ; one|two
			"one two" three         ; one two|three
			“one two” three         ; one two|three
			„one two“ three         ; one two|three
			“one two" three         ; one two|three
			«one two» three         ; one two|three
			»one two« three         ; one two|three
			""                      ; ``
			"" one                  ; |one
			don't won't             ; don't|won't
			5" pipe                 ; 5"|pipe
			"he said "no" and went" ; he said "no|and|went"
			"he said 'no'" went     ; he said 'no'|went
			"a"b c"                 ; a"b c
			"say \\"hi\\"" now      ; say "hi"|now
			\\"one two\\"           ; "one|two"
			"back\\\\slash" one     ; back\\slash|one
			C:\\Temp \\n            ; C:\\Temp|\\n
			end\\                   ; end\\
			👋🏽 "👨‍👩‍👧 x"             ; 👋🏽|👨‍👩‍👧 x
			""")
	void readsWords(String text, String words) {
		assertThat(String.join("|", words(text))).isEqualTo(words);
	}

	@Test
	void lineBreaksAreBlanks() {
		assertThat(words("one\ntwo\t\"three\nfour\"")).containsExactly("one", "two", "three\nfour");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"one two", "“one", "\"", "«one\"", "\"one\\\"", "\"one\"two" })
	void aQuotationMarkThatDoesNotCloseIsRefused(String text) {
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> words(text))
			.satisfies((ex) -> assertThat(ex.refusal()).isInstanceOf(CommandRefusal.OpenQuote.class));
	}

	@Test
	void theRestIsAsItWasWritten() {
		CommandWords words = new CommandWords(" one   \"two  three\"\n four\\\\ ");
		words.take(next(words));
		assertThat(words.rest()).isEqualTo("\"two  three\"\n four\\\\");
		assertThat(words.peek()).isNull();
		assertThat(words.rest()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
			``              ; 0
			one             ; 1
			one "two three" ; 2
			"one two        ; 2
			"" ""           ; 2
			""")
	void countsWhatIsLeft(String text, int count) {
		assertThat(new CommandWords(text).count()).isEqualTo(count);
	}

	private static Word next(CommandWords words) {
		Word word = words.peek();
		assertThat(word).isNotNull();
		return word;
	}

	private static List<String> words(String text) {
		CommandWords words = new CommandWords(text);
		List<String> found = new ArrayList<>();
		for (Word word = words.peek(); word != null; word = words.peek()) {
			found.add(word.text());
			words.take(word);
		}
		return found;
	}

}
