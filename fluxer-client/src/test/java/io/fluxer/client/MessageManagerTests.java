package io.fluxer.client;

import java.time.Duration;

import io.fluxer.Snowflake;
import io.fluxer.entity.InvalidPayloadException;
import io.fluxer.entity.MessageEdit;
import io.fluxer.entity.PurgedMessages;
import io.fluxer.entity.ReactionQuery;
import io.fluxer.entity.User;
import io.fluxer.rest.Rest;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageManagerTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final Snowflake CHANNEL = Snowflake.of(2);

	private static final Snowflake MESSAGE = Snowflake.of(5);

	private final TestServer server = new TestServer();

	private final Rest rest = Rest.create(this.server.options());

	private final MessageManager messages = new MessageManager(this.rest);

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void onePageOfReactionUsersIsAskedForByItsPlace() {
		this.server.answer((request) -> TestServer.Reply.of(200, "[{\"id\":\"8\"},{\"id\":\"9\"}]"));
		assertThat(this.messages
			.listReactionUsers(CHANNEL, MESSAGE, "\ud83d\udc4d", ReactionQuery.after(Snowflake.of(7)).withPageSize(2))
			.block(LIMIT)).extracting(User::id).containsExactly(Snowflake.of(8), Snowflake.of(9));
		assertThat(line(0)).isEqualTo("GET /v1/channels/2/messages/5/reactions/%F0%9F%91%8D?limit=2&after=7");
	}

	@Test
	void thePurgeTellsHowManyMessagesItDeleted() {
		this.server.answer((request) -> TestServer.Reply.of(200, "{\"deleted_count\":12}"));
		assertThat(this.messages.purgePersonalNotesMessages(CHANNEL).block(LIMIT)).isEqualTo(new PurgedMessages(12));
		assertThat(line(0)).isEqualTo("POST /v1/channels/2/messages/purge");
	}

	@Test
	void theDeletionOfAllOwnMessagesHasTheBodyThatTheServerWants() {
		this.server.answer((request) -> TestServer.Reply.of(204, ""));
		this.messages.bulkDeleteMyMessagesInChannel(CHANNEL).block(LIMIT);
		assertThat(line(0)).isEqualTo("POST /v1/channels/2/messages/bulk-delete-mine");
		assertThat(this.server.request(0).text()).isEqualTo("{}");
	}

	@Test
	void anEditThatTheServerWouldMisjudgeSaysWhatIsMissing() {
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(() -> this.messages.editMessage(CHANNEL, MESSAGE, MessageEdit.create().withoutAttachments())
				.block(LIMIT))
			.returns("content", InvalidPayloadException::field)
			.withMessageContaining("Message.edit sends along what the message has");
		assertThat(this.server.requests()).isEmpty();
	}

	@Test
	void reactionsOfTheBotOfOthersAndOfAllAreDifferentRoutes() {
		this.server.answer((request) -> TestServer.Reply.of(204, ""));
		this.messages.addReaction(CHANNEL, MESSAGE, "party:7").block(LIMIT);
		this.messages.removeOwnReaction(CHANNEL, MESSAGE, "party:7").block(LIMIT);
		this.messages.removeReaction(CHANNEL, MESSAGE, "party:7", Snowflake.of(3)).block(LIMIT);
		this.messages.removeAllReactionsForEmoji(CHANNEL, MESSAGE, "party:7").block(LIMIT);
		this.messages.removeAllReactions(CHANNEL, MESSAGE).block(LIMIT);
		String reactions = " /v1/channels/2/messages/5/reactions";
		assertThat(this.server.requests()).extracting((request) -> request.method() + " " + request.uri())
			.containsExactly("PUT" + reactions + "/party:7/@me", "DELETE" + reactions + "/party:7/@me",
					"DELETE" + reactions + "/party:7/3", "DELETE" + reactions + "/party:7", "DELETE" + reactions);
	}

	private String line(int index) {
		return this.server.request(index).method() + " " + this.server.request(index).uri();
	}

}
