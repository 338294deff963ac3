package io.fluxer.client;

import java.time.Duration;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessageQuery;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the guild of messages that the HTTP API returned, which it does not name.
 */
class MessageGuildIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private final FluxerServer server = FluxerServer.start();

	private final Client client = Client
		.create(ClientOptions.defaults().withRest(RestOptions.defaults().withApiUrl(this.server.apiUrl())));

	private final Snowflake guild = this.server.guildId();

	private final Snowflake channel = this.server.channelId();

	@BeforeEach
	void logIn() {
		this.client.login(this.server.botToken()).subscribe();
		await().atMost(LIMIT).until(() -> this.client.channels().get(this.channel) != null);
	}

	@AfterEach
	void close() {
		this.client.destroy().block(LIMIT);
		this.client.rest().close();
		this.server.close();
	}

	@Test
	void managersKnowItFromTheCache() {
		Message sent = this.client.channels().send(this.channel, "one").block(LIMIT);
		assertThat(sent.guildId()).isEqualTo(this.guild);
		assertThat(this.client.channels().fetchMessage(this.channel, sent.id()).block(LIMIT).guildId())
			.isEqualTo(this.guild);
		assertThat(this.client.messages().editMessage(this.channel, sent.id(), "two").block(LIMIT).guildId())
			.isEqualTo(this.guild);
		assertThat(this.client.messages().listMessages(this.channel).map(Message::guildId).collectList().block(LIMIT))
			.isNotEmpty()
			.containsOnly(this.guild);
		this.server.person().pin(this.channel, sent.id());
		assertThat(this.client.messages().listPinnedMessages(this.channel).blockFirst(LIMIT).message().guildId())
			.isEqualTo(this.guild);
	}

	@Test
	void entitiesHandItOn() {
		Channel here = this.client.channels().get(this.channel);
		Message sent = here.send(this.client.rest(), "one").block(LIMIT);
		assertThat(sent.guildId()).isEqualTo(this.guild);
		Message reply = sent.reply(this.client.rest(), "two").block(LIMIT);
		assertThat(reply.guildId()).isEqualTo(this.guild);
		assertThat(reply.referencedMessage())
			.satisfies((answered) -> assertThat(answered.guildId()).isEqualTo(this.guild));
		assertThat(sent.edit(this.client.rest(), "three").block(LIMIT).guildId()).isEqualTo(this.guild);
		assertThat(sent.fetch(this.client.rest()).block(LIMIT).guildId()).isEqualTo(this.guild);
		assertThat(here.fetchMessages(this.client.rest(), MessageQuery.newest()).blockFirst(LIMIT).guildId())
			.isEqualTo(this.guild);
		assertThat(here.fetchMessage(this.client.rest(), sent.id()).block(LIMIT).guildId()).isEqualTo(this.guild);
	}

}
