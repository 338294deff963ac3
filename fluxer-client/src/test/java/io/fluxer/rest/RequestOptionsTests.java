package io.fluxer.rest;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RequestOptionsTests {

	private final RequestOptions none = RequestOptions.none();

	@Test
	void sayNothingByThemselves() {
		assertThat(this.none).isEqualTo(new RequestOptions(null, null, false, Map.of()));
	}

	@Test
	void copiesAddOneValue() {
		RequestOptions all = this.none.withAuditLogReason(" spam \n")
			.withDeadline(Duration.ofSeconds(1))
			.withoutToken()
			.withHeader("X-One", " 1 ")
			.withHeader("X-Two", "2");
		assertThat(all)
			.isEqualTo(new RequestOptions("spam", Duration.ofSeconds(1), true, Map.of("x-one", "1", "x-two", "2")));
	}

	@Test
	void aReasonMayHave512Characters() {
		assertThat(this.none.withAuditLogReason(" " + "r".repeat(512) + " ").auditLogReason()).hasSize(512);
		assertThatIllegalArgumentException().isThrownBy(() -> this.none.withAuditLogReason("r".repeat(513)))
			.withMessageContaining("audit-log reason")
			.withMessageContaining("513")
			.withMessageContaining("512");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\t\n", "\u00a0 \u00a0" })
	void aBlankReasonIsRefused(String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.none.withAuditLogReason(reason))
			.withMessageContaining("audit-log reason");
	}

	@ParameterizedTest
	@ValueSource(strings = { "two\r\nlines", "tab\tinside", "\u007f", "\u0085", "spam 😀", "Спам", "5 €" })
	void aReasonThatAHeaderCannotCarryIsRefused(String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.none.withAuditLogReason(reason))
			.withMessageContaining("audit-log reason")
			.withMessageContaining("Latin-1")
			.withMessageContaining("U+");
	}

	@Test
	void aReasonMayHaveLettersOfLatin1HoweverTheyAreComposed() {
		assertThat(this.none.withAuditLogReason("\u00a0Überflüssig, ça suffit ÿ").auditLogReason())
			.isEqualTo("Überflüssig, ça suffit ÿ");
		assertThat(this.none.withAuditLogReason("u\u0308").auditLogReason()).isEqualTo("ü");
	}

	@Test
	void aReasonIsNotEncoded() {
		assertThat(this.none.withAuditLogReason("50% & more").auditLogReason()).isEqualTo("50% & more");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1S" })
	void aDeadlineIsPositive(Duration deadline) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.none.withDeadline(deadline))
			.withMessageContaining("deadline");
	}

	@Test
	void headersOfOneNameReplaceEachOtherInAnyCase() {
		RequestOptions options = this.none.withHeader("X-Trace", "a").withHeader("x-trace", "b");
		assertThat(options.headers()).containsExactly(Map.entry("x-trace", "b"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new RequestOptions(null, null, false, Map.of("X-Trace", "a", "x-trace", "b")))
			.withMessageContaining("x-trace");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Authorization", "authorization", "User-Agent", "X-Audit-Log-Reason", "Host",
			"Content-Length", "Content-Type", "Transfer-Encoding", "Connection", "Upgrade", "Accept", "Expect", "TE",
			"Proxy-Authorization" })
	void headersOfTheLibraryAndOfTheConnectionAreRefused(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.none.withHeader(name, "SECRETVALUE"))
			.withMessageContaining(name.toLowerCase(Locale.ROOT))
			.withMessageNotContaining("SECRETVALUE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "X Y", "X:Y", "X\r\nY", "Ü", "X-Trace " })
	void whatIsNoNameOfAHeaderIsRefused(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.none.withHeader(name, "SECRETVALUE"))
			.withMessageContaining("name of a header")
			.withMessageNotContaining("SECRETVALUE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SECRETVALUE\r\nX: y", "SECRETVALUEü", "SECRETVALUE\0" })
	void whatBreaksAHeaderIsRefusedWithoutBeingShown(String value) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.none.withHeader("X-Trace", value))
			.withMessageContaining("x-trace")
			.withMessageNotContaining("SECRETVALUE");
	}

	@Test
	void showNoValuesOfHeaders() {
		assertThat(this.none.withHeader("X-Api-Key", "SECRETVALUE").withAuditLogReason("spam").toString())
			.contains("x-api-key", "spam")
			.doesNotContain("SECRETVALUE");
	}

}
