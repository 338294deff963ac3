package io.fluxer.boot.listener;

import io.fluxer.event.DispatchEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.event.Events;
import io.fluxer.json.RawJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AuthorFilter}.
 */
class AuthorFilterTests {

	private final AuthorFilter authors = new AuthorFilter(null);

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"id":"1","channel_id":"2","author":{"id":"3","username":"ann"}}                         | false
			{"id":"1","channel_id":"2","author":{"id":"3","username":"ann","bot":true}}              | true
			{"id":"1","channel_id":"2","webhook_id":"4","author":{"id":"4","username":"hook"}}       | true
			{"id":"1","channel_id":"2"}                                                              | false
			""")
	void aMessageOfABotOrAWebhookIsAutomatic(String message, boolean automatic) {
		assertThat(this.authors.isAutomatic(event(Events.MESSAGE_CREATE, message))).isEqualTo(automatic);
		assertThat(this.authors.isAutomatic(event(Events.MESSAGE_UPDATE, message))).isEqualTo(automatic);
	}

	@ParameterizedTest
	@CsvSource({ "true", "false" })
	void aReactionOfABotIsAutomatic(boolean bot) {
		assertThat(this.authors.isAutomatic(event(Events.MESSAGE_REACTION_ADD, """
				{"user_id":"3","channel_id":"2","message_id":"1","emoji":{"name":"x"},
				 "member":{"user":{"id":"3","username":"ann","bot":%s}}}""".formatted(bot)))).isEqualTo(bot);
	}

	@Test
	void aChannelHasNoAuthor() {
		assertThat(this.authors.isAutomatic(event(Events.CHANNEL_CREATE, """
				{"id":"2","type":0}"""))).isFalse();
	}

	private static DispatchEvent event(String name, String json) {
		return new EventDecoder().decode(name, RawJson.of(json.getBytes(UTF_8)));
	}

}
