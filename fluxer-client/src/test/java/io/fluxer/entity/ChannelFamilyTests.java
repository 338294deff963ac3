package io.fluxer.entity;

import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChannelFamilyTests {

	private final TestServer server = new TestServer();

	private final Rest rest = Rest.create(this.server.options());

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void leavesOutChannelsWithoutAMessage() {
		this.server.answers(TestServer.Reply.of(200, "{\"1\":{\"id\":\"9\",\"channel_id\":\"1\"},\"2\":null}"));
		Map<Snowflake, Message> messages = Channels
			.preload(this.rest, Routes.preloadMessages(), List.of(Snowflake.of(1), Snowflake.of(2)))
			.block();
		assertThat(messages).containsOnlyKeys(Snowflake.of(1));
		assertThat(messages.get(Snowflake.of(1)).id()).isEqualTo(Snowflake.of(9));
	}

	@Test
	void callsThatSetPermissionsKnowAllOfThem() {
		Channel channel = read("{\"id\":\"1\",\"type\":0}", Channel.class);
		this.server.answers(TestServer.Reply.of(200, "{\"id\":\"1\"}"));
		channel.edit(this.rest, ChannelUpdate.create().withName("x")).block();
		channel.edit(this.rest, ChannelUpdate.create().withPermissionOverwrites(List.of())).block();
		channel.editPermission(this.rest, Snowflake.of(2), OverwriteUpdate.role()).block();
		assertThat(this.server.requests()).extracting((request) -> request.headers().get("x-fluxer-features"))
			.containsExactly(null, "view_channel_members_permission", "view_channel_members_permission");
	}

	@Test
	void asksForOneToTenUploads() {
		this.server.answers(TestServer.Reply.of(200,
				"{\"attachments\":[{\"id\":0,\"upload_filename\":\"k\",\"upload_mode\":\"singlepart\"}]}"));
		PresignedFile file = new PresignedFile(0, "a.txt", 5, "text/plain");
		assertThat(Channels.requestUploads(this.rest, Snowflake.of(1), List.of(file)).block())
			.extracting(PresignedUpload::uploadFilename)
			.containsExactly("k");
		assertThat(this.server.request(0).text()).isEqualTo(
				"{\"attachments\":[{\"id\":0,\"filename\":\"a.txt\",\"file_size\":5,\"content_type\":\"text/plain\"}]}");
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(() -> Channels.requestUploads(this.rest, Snowflake.of(1), List.of()).block());
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(() -> Channels.completeUploads(this.rest, Snowflake.of(1), List.of()).block());
	}

	@Test
	void readsWhatWasMadeAtOnceAndWhatWasNot() {
		BulkResult<Emoji> result = FluxerJson.mapper()
			.readValue("""
					{"success":[{"id":"1","name":"a"}],"failed":[{"name":"b","error":"too large"}]}""",
					new TypeReference<>() {
					});
		assertThat(result.success()).extracting(Emoji::name).containsExactly("a");
		assertThat(result.failed()).containsExactly(new BulkFailure("b", "too large"));
	}

	@ParameterizedTest
	@CsvSource({ "0, TEXT", "1, DM", "2, VOICE", "3, GROUP", "4, CATEGORY", "998, LINK", "999, NOTES", "5, NONE" })
	void aChannelIsOfOneKind(int type, String kind) {
		Channel channel = read("{\"id\":\"1\",\"type\":" + type + "}", Channel.class);
		assertThat(channel.isText()).isEqualTo(kind.equals("TEXT"));
		assertThat(channel.isDirectMessage()).isEqualTo(kind.equals("DM"));
		assertThat(channel.isVoice()).isEqualTo(kind.equals("VOICE"));
		assertThat(channel.isGroup()).isEqualTo(kind.equals("GROUP"));
		assertThat(channel.isCategory()).isEqualTo(kind.equals("CATEGORY"));
		assertThat(channel.isLink()).isEqualTo(kind.equals("LINK"));
		assertThat(channel.isPersonalNotes()).isEqualTo(kind.equals("NOTES"));
	}

	@Test
	void anInviteTellsItsAddress() {
		Invite invite = read("{\"code\":\"a/b\",\"type\":7}", Invite.class);
		assertThat(invite.url()).isEqualTo("https://fluxer.gg/a%2Fb");
		assertThat(invite.url("https://chat.example.org/invite")).isEqualTo("https://chat.example.org/invite/a%2Fb");
		assertThat(invite.url("https://chat.example.org/")).isEqualTo("https://chat.example.org/a%2Fb");
	}

	@Test
	void anEmojiTellsTheFormThatReactionsTake() {
		assertThat(read("{\"id\":\"1\",\"name\":\"party\"}", Emoji.class).identifier()).isEqualTo("party:1");
	}

	private static <T> T read(String json, Class<T> type) {
		return FluxerJson.mapper().readValue(json, type);
	}

}
