package io.fluxer.boot.docs.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Message;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the samples do what the page says.
 */
class RestSamplesIntegrationTests {

	private final FluxerServer server = FluxerServer.start();

	private final Snowflake channelId = this.server.channelId();

	private final Snowflake guildId = this.server.guildId();

	private Client client;

	private RestSamples samples;

	private ManagerSamples managers;

	@TempDir
	private Path directory;

	@BeforeEach
	void create() {
		Rest rest = Rest.create(RestOptions.defaults().withApiUrl(this.server.apiUrl()));
		rest.setToken(this.server.botToken());
		this.client = Client.builder(ClientOptions.defaults()).rest(rest).build();
		this.samples = new RestSamples(rest);
		this.managers = new ManagerSamples(rest, this.client.guilds(), this.client.channels(), this.client.messages(),
				this.client.members());
	}

	@AfterEach
	void close() {
		this.client.rest().close();
		this.server.close();
	}

	@Test
	void messagesArePosted() {
		this.samples.direct(this.channelId).block();
		this.samples.blocking(this.channelId);
		assertThat(this.server.messages(this.channelId)).extracting(PostedMessage::content)
			.containsExactly("Hello", "Hello");
	}

	@Test
	void filesArePostedAndComeBack() throws IOException {
		Path report = Files.writeString(this.directory.resolve("report.txt"), "All is well");
		Message sent = this.samples.file(this.channelId, report).block();
		Path copy = this.managers.download(sent, this.directory.resolve("copy.txt")).block();
		assertThat(copy).hasContent("All is well");
	}

	@Test
	void listsOfTwoKindsAreRead() {
		Message message = this.samples.direct(this.channelId).block();
		this.server.person().react(this.channelId, message.id(), "👍");
		assertThat(this.samples.generic(this.channelId, message.id()).block()).hasSize(1);
		assertThat(this.samples.arbitrary().block()).hasSize(1);
	}

	@Test
	void aRoleIsGivenAndTaken() {
		JsonNode created = this.samples.options(this.guildId).block();
		this.samples.role(this.guildId, this.server.botId(), Snowflake.of(created.path("id").asString())).block();
		assertThat(this.server.requests()).extracting((request) -> request.method() + " " + request.status())
			.endsWith("PUT 204", "DELETE 204");
	}

	@Test
	void errorsAreToldApart() {
		Message message = this.samples.direct(this.channelId).block();
		this.samples.deleteIfThere(this.channelId, message.id()).block();
		this.samples.deleteIfThere(this.channelId, message.id()).block();
		this.samples.rename(this.channelId, "general-2");
		this.samples.rename(Snowflake.of(1), "nowhere");
		assertThat(this.client.channels().fetch(this.channelId).block().name()).isEqualTo("general-2");
	}

	@Test
	void thereAreNoInteractionsYet() {
		assertThatExceptionOfType(FluxerApiException.class)
			.isThrownBy(() -> this.samples.interaction(Snowflake.of(1), "token").block())
			.satisfies((ex) -> assertThat(ex.statusCode()).isEqualTo(404));
	}

	@Test
	void managersAndEntitiesWork() throws IOException {
		Path picture = Files.writeString(this.directory.resolve("orchard.txt"), "Trees");
		Message rich = this.managers.rich(this.channelId, picture).block();
		assertThat(rich.attachments()).hasSize(1);
		assertThat(this.managers.history(this.channelId, Snowflake.of(Long.MAX_VALUE)).collectList().block())
			.hasSize(1);
		Message edited = this.managers.edits(rich, this.client.channels().fetch(this.channelId).block()).block();
		assertThat(edited.attachments()).isEmpty();
		assertThat(edited.content()).isEqualTo("Look!");
		assertThat(this.managers.resolve(this.guildId).block().id()).isEqualTo(this.guildId);
		this.managers.ban(this.guildId, this.server.createPerson("Spammer").id()).block();
		assertThat(this.client.members().listGuildBans(this.guildId).collectList().block()).hasSize(1);
	}

}
