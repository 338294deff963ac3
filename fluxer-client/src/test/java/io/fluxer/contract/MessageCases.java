package io.fluxer.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.AttachmentEdit;
import io.fluxer.entity.Embed;
import io.fluxer.entity.EmbedBuilder;
import io.fluxer.entity.MessageEdit;
import io.fluxer.entity.MessageFlag;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.MessageQuery;
import io.fluxer.entity.MessageReference;
import io.fluxer.entity.ReactionQuery;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FileUpload;

import static io.fluxer.contract.Samples.CHANNEL;
import static io.fluxer.contract.Samples.MESSAGE;
import static io.fluxer.contract.Samples.OTHER;
import static io.fluxer.contract.Samples.ROLE;
import static io.fluxer.contract.Samples.STICKER;
import static io.fluxer.contract.Samples.USER;

/**
 * Messages, pins and reactions.
 */
final class MessageCases {

	private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05.678Z");

	private static final Snowflake LATER = Snowflake.of(1_600_000_000_000_000_000L);

	private static final String DEFAULT_MENTIONS = "'allowed_mentions':{'parse':['users'],'replied_user':true}";

	private static final String REACTION = "/channels/12/messages/15/reactions/%F0%9F%91%8D";

	private static final String THUMB = "\uD83D\uDC4D";

	private MessageCases() {
	}

	static List<OperationCase> cases() {
		return Arrays.asList(
				OperationCase.of("list_messages", "/channels/12/messages?limit=100",
						(client) -> client.messages().listMessages(CHANNEL).take(1)),
				OperationCase.of("list_messages", "/channels/12/messages?limit=20&before=1600000000000000000",
						(client) -> client.messages()
							.listMessages(CHANNEL, MessageQuery.before(LATER).withPageSize(20))
							.take(1)),
				OperationCase.of("list_messages", "/channels/12/messages?limit=100&after=15",
						(client) -> client.messages().listMessages(CHANNEL, MessageQuery.after(MESSAGE)).take(1)),
				OperationCase.of("list_messages", "/channels/12/messages?limit=100&around=15",
						(client) -> client.messages().listMessages(CHANNEL, MessageQuery.around(MESSAGE))),
				sendText(), sendEmbed(), sendReply(), forward(), sendFile(),
				OperationCase.of("get_message", "/channels/12/messages/15",
						(client) -> client.channels().fetchMessage(CHANNEL, MESSAGE)),
				editText(), editAttachments(), editFile(),
				OperationCase.of("delete_message", "/channels/12/messages/15",
						(client) -> client.messages().deleteMessage(CHANNEL, MESSAGE)),
				OperationCase
					.of("bulk_delete_messages", "/channels/12/messages/bulk-delete",
							(client) -> client.messages().bulkDeleteMessages(CHANNEL, List.of(MESSAGE, OTHER)))
					.sends("{'message_ids':['15','19']}"),
				OperationCase
					.of("bulk_delete_my_messages_in_channel", "/channels/12/messages/bulk-delete-mine",
							(client) -> client.messages().bulkDeleteMyMessagesInChannel(CHANNEL))
					.sends("{}"),
				OperationCase.of("purge_personal_notes_messages", "/channels/12/messages/purge",
						(client) -> client.messages().purgePersonalNotesMessages(CHANNEL)),
				OperationCase.of("delete_message_attachment", "/channels/12/messages/15/attachments/19",
						(client) -> client.messages().deleteMessageAttachment(CHANNEL, MESSAGE, OTHER)),
				OperationCase
					.of("list_pinned_messages", "/channels/12/messages/pins?limit=50",
							(client) -> client.messages().listPinnedMessages(CHANNEL))
					.lastPage()
					.returns("items"),
				OperationCase
					.of("list_pinned_messages",
							"/channels/12/messages/pins?limit=50&before=2026-01-02T03%3A04%3A05.678Z",
							(client) -> client.messages().listPinnedMessages(CHANNEL, MOMENT))
					.lastPage()
					.returns("items"),
				OperationCase.of("pin_message", "/channels/12/pins/15",
						(client) -> client.messages().pinMessage(CHANNEL, MESSAGE)),
				OperationCase.of("unpin_message", "/channels/12/pins/15",
						(client) -> client.messages().unpinMessage(CHANNEL, MESSAGE)),
				OperationCase.of("add_reaction", REACTION + "/@me",
						(client) -> client.messages().addReaction(CHANNEL, MESSAGE, THUMB)),
				OperationCase.of("add_reaction", "/channels/12/messages/15/reactions/wave:16/@me",
						(client) -> client.messages().addReaction(CHANNEL, MESSAGE, "wave:16")),
				OperationCase.of("remove_own_reaction", REACTION + "/@me",
						(client) -> client.messages().removeOwnReaction(CHANNEL, MESSAGE, THUMB)),
				OperationCase.of("remove_reaction", REACTION + "/13",
						(client) -> client.messages().removeReaction(CHANNEL, MESSAGE, THUMB, USER)),
				OperationCase.of("remove_all_reactions", "/channels/12/messages/15/reactions",
						(client) -> client.messages().removeAllReactions(CHANNEL, MESSAGE)),
				OperationCase.of("remove_all_reactions_for_emoji", REACTION,
						(client) -> client.messages().removeAllReactionsForEmoji(CHANNEL, MESSAGE, THUMB)),
				OperationCase.of("list_reaction_users", REACTION + "?limit=20&after=13",
						(client) -> client.messages()
							.listReactionUsers(CHANNEL, MESSAGE, THUMB, ReactionQuery.after(USER).withPageSize(20))),
				OperationCase
					.of("list_reaction_users_v2", REACTION + "/users?limit=100",
							(client) -> client.messages().listReactionUsersV2(CHANNEL, MESSAGE, THUMB))
					.lastPage()
					.returns("items"),
				OperationCase
					.of("list_reaction_users_v2", REACTION + "/users?limit=20&after=13", (client) -> client.messages()
						.listReactionUsersV2(CHANNEL, MESSAGE, THUMB, ReactionQuery.after(USER).withPageSize(20)))
					.lastPage()
					.returns("items"));
	}

	private static OperationCase sendText() {
		MessagePayload payload = MessagePayload.text("Hello")
			.withNonce("n-1")
			.withTts(true)
			.withFlags(MessageFlag.SUPPRESS_NOTIFICATIONS)
			.withSticker(STICKER)
			.withAllowedMentions(AllowedMentions.only(List.of(USER), List.of(ROLE)));
		return send(payload, "{'content':'Hello','nonce':'n-1','tts':true,'flags':4096,'sticker_ids':['17'],"
				+ "'allowed_mentions':{'parse':[],'users':['13'],'roles':['14'],'replied_user':false}}");
	}

	private static OperationCase sendEmbed() {
		Embed embed = new EmbedBuilder().title("Title")
			.description("Text")
			.url("https://fluxer.example/")
			.color(0xff0000)
			.timestamp(MOMENT)
			.author("Ann", "https://fluxer.example/ann", "https://fluxer.example/ann.png")
			.footer("Foot", "https://fluxer.example/foot.png")
			.image("https://fluxer.example/image.png")
			.thumbnail("https://fluxer.example/thumb.png")
			.field("Name", "Value", true)
			.build();
		return send(MessagePayload.embed(embed).withNonce("n-2"), "{'embeds':[{'title':'Title','description':'Text',"
				+ "'url':'https://fluxer.example/','color':16711680,'timestamp':'2026-01-02T03:04:05.678Z',"
				+ "'author':{'name':'Ann','url':'https://fluxer.example/ann','icon_url':'https://fluxer.example/ann.png'},"
				+ "'footer':{'text':'Foot','icon_url':'https://fluxer.example/foot.png'},"
				+ "'image':{'url':'https://fluxer.example/image.png'},"
				+ "'thumbnail':{'url':'https://fluxer.example/thumb.png'},"
				+ "'fields':[{'name':'Name','value':'Value','inline':true}]}],'nonce':'n-2'," + DEFAULT_MENTIONS + "}");
	}

	private static OperationCase sendReply() {
		MessagePayload payload = MessagePayload.text("Yes")
			.withNonce("n-3")
			.withReference(MessageReference.replyTo(CHANNEL, MESSAGE));
		return send(payload, "{'content':'Yes','nonce':'n-3',"
				+ "'message_reference':{'channel_id':'12','message_id':'15','type':0}," + DEFAULT_MENTIONS + "}");
	}

	private static OperationCase forward() {
		MessagePayload payload = MessagePayload.forward(MessageReference.forward(OTHER, MESSAGE)).withNonce("n-4");
		return send(payload, "{'nonce':'n-4','message_reference':{'channel_id':'19','message_id':'15','type':1},"
				+ DEFAULT_MENTIONS + "}");
	}

	private static OperationCase sendFile() {
		FileUpload file = file().titled("Title").describedAs("What it shows");
		MessagePayload payload = MessagePayload.file(file).withContent("Look").withNonce("n-5");
		return send(payload,
				"{'content':'Look','nonce':'n-5','attachments':[{'id':0,'filename':'a.txt','title':'Title',"
						+ "'description':'What it shows'}]," + DEFAULT_MENTIONS + "}")
			.sendsFiles("a.txt");
	}

	private static OperationCase send(MessagePayload payload, String body) {
		return OperationCase
			.of("send_message", "/channels/12/messages", (client) -> client.channels().send(CHANNEL, payload))
			.sends(body);
	}

	private static OperationCase editText() {
		return edit(
				MessageEdit.content("Better")
					.withEmbeds(new EmbedBuilder().title("Title").build())
					.withFlags(MessageFlag.SUPPRESS_EMBEDS)
					.withAllowedMentions(AllowedMentions.none()),
				"{'content':'Better','embeds':[{'title':'Title'}],'flags':4,'allowed_mentions':{'parse':[],'replied_user':false}}");
	}

	private static OperationCase editAttachments() {
		return edit(
				MessageEdit.content("Better")
					.withAttachments(List.of(AttachmentEdit.keep(OTHER).withTitle("New").withDescription("New text"))),
				"{'content':'Better','attachments':[{'id':'19','title':'New','description':'New text'}],"
						+ DEFAULT_MENTIONS + "}");
	}

	private static OperationCase editFile() {
		return edit(MessageEdit.content("Better").withAttachments(OTHER).withFile(file()),
				"{'content':'Better','attachments':[{'id':'19'},{'id':0,'filename':'a.txt'}]," + DEFAULT_MENTIONS + "}")
			.sendsFiles("a.txt");
	}

	private static OperationCase edit(MessageEdit edit, String body) {
		return OperationCase
			.of("edit_message", "/channels/12/messages/15",
					(client) -> client.messages().editMessage(CHANNEL, MESSAGE, edit))
			.sends(body);
	}

	private static FileUpload file() {
		return FileUpload.of("a.txt", "abc".getBytes(StandardCharsets.UTF_8));
	}

}
