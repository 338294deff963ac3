package io.fluxer.boot.listener;

import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
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

	private final Client client = Client.create(ClientOptions.defaults());

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"id":"1","channel_id":"2","author":{"id":"3","username":"ann"}}                         | HUMAN
			{"id":"1","channel_id":"2","author":{"id":"3","username":"ann","bot":true}}              | BOT
			{"id":"1","channel_id":"2","webhook_id":"4","author":{"id":"4","username":"hook"}}       | WEBHOOK
			{"id":"1","channel_id":"2"}                                                              | HUMAN
			""")
	void aMessageTellsWhoWroteIt(String message, EventAuthor author) {
		assertThat(author(event(Events.MESSAGE_CREATE, message))).isEqualTo(author);
		assertThat(author(event(Events.MESSAGE_UPDATE, message))).isEqualTo(author);
	}

	@ParameterizedTest
	@CsvSource({ "true, BOT", "false, HUMAN" })
	void aReactionTellsWhoSetIt(boolean bot, EventAuthor author) {
		assertThat(author(event(Events.MESSAGE_REACTION_ADD, """
				{"user_id":"3","channel_id":"2","message_id":"1","emoji":{"name":"x"},
				 "member":{"user":{"id":"3","username":"ann","bot":%s}}}""".formatted(bot)))).isEqualTo(author);
	}

	@Test
	void aChannelHasNoAuthorAndCountsAsAPersons() {
		assertThat(author(event(Events.CHANNEL_CREATE, """
				{"id":"2","type":0}"""))).isEqualTo(EventAuthor.HUMAN);
	}

	@ParameterizedTest
	@CsvSource({ "BOT, true", "HUMAN, false", "ANY, true", "WEBHOOK, false", "SELF, false" })
	void onlyWhoIsNamedPasses(EventAuthor wanted, boolean passes) {
		DispatchEvent event = event(Events.MESSAGE_CREATE, """
				{"id":"1","channel_id":"2","author":{"id":"3","username":"ann","bot":true}}""");
		AuthorFilter filter = AuthorFilter.of(new EventAuthor[] { wanted }, false);
		assertThat(filter.passes(event, this.client)).isEqualTo(passes);
	}

	@ParameterizedTest
	@CsvSource({ "true, false", "false, true" })
	void byDefaultOnlyWhoAnswersLeavesOutBots(boolean replies, boolean passes) {
		DispatchEvent event = event(Events.MESSAGE_CREATE, """
				{"id":"1","channel_id":"2","author":{"id":"3","username":"ann","bot":true}}""");
		assertThat(AuthorFilter.of(new EventAuthor[0], replies).passes(event, this.client)).isEqualTo(passes);
	}

	private EventAuthor author(DispatchEvent event) {
		return AuthorFilter.author(event, this.client);
	}

	private static DispatchEvent event(String name, String json) {
		return new EventDecoder().decode(name, RawJson.of(json.getBytes(UTF_8)));
	}

}
