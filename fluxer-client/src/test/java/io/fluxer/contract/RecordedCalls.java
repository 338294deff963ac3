package io.fluxer.contract;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.entity.AuditLogQuery;
import io.fluxer.entity.BanOptions;
import io.fluxer.entity.ChannelCreate;
import io.fluxer.entity.ChannelType;
import io.fluxer.entity.ChannelUpdate;
import io.fluxer.entity.CurrentMemberUpdate;
import io.fluxer.entity.EmbedBuilder;
import io.fluxer.entity.EmojiCreate;
import io.fluxer.entity.GuildUpdate;
import io.fluxer.entity.ImageData;
import io.fluxer.entity.InviteCreate;
import io.fluxer.entity.MemberUpdate;
import io.fluxer.entity.MessageEdit;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.MessageQuery;
import io.fluxer.entity.MessageReference;
import io.fluxer.entity.MessageReferenceType;
import io.fluxer.entity.OverwriteUpdate;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.entity.ReactionQuery;
import io.fluxer.entity.RoleCreate;
import io.fluxer.entity.RolePosition;
import io.fluxer.entity.RoleUpdate;
import io.fluxer.entity.WebhookCreate;
import io.fluxer.entity.WebhookMessage;
import io.fluxer.entity.WebhookUpdate;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.RequestOptions;
import org.reactivestreams.Publisher;

/**
 * The public methods that make the recorded requests, by the names of the recordings.
 */
final class RecordedCalls {

	private static final String THUMB = "\uD83D\uDC4D";

	private static final ImageData PIXEL = ImageData.of(Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"));

	static final Map<String, Maker> MAKERS = Map.ofEntries(
			make("01-users-me", (client, call) -> client.users().getCurrentUser()),
			make("02-users-me-no-prefix", (client, call) -> client.users().getCurrentUser()),
			make("03-401-no-auth",
					(client, call) -> client.users().with(RequestOptions.none().withoutToken()).getCurrentUser()),
			make("04-401-bad-bot-token", (client, call) -> client.users().getCurrentUser()),
			make("06-users-me-guilds", (client, call) -> client.guilds().listGuilds()),
			make("07-user-by-id", (client, call) -> client.users().fetch(call.id(0))),
			make("08-user-unknown-404", (client, call) -> client.users().fetch(call.id(0))),
			make("09-gateway-bot", (client, call) -> client.applications().getGatewayBot()),
			make("10-applications-me", (client, call) -> client.applications().getCurrentUserApplications()),
			make("11-oauth2-applications-me", (client, call) -> client.applications().getOauthApplicationsMe()),
			make("12-guild-get", (client, call) -> client.guilds().fetch(call.id(0))),
			make("13-guild-channels", (client, call) -> client.guilds().listGuildChannels(call.id(0))),
			make("14-channel-create", (client, call) -> client.guilds()
				.createGuildChannel(call.id(0), ChannelCreate.text("capture-739718").withTopic("made by capture"))),
			make("15-channel-get", (client, call) -> client.channels().fetch(call.id(0))),
			make("16-channel-patch",
					(client, call) -> client.channels()
						.updateChannel(call.id(0),
								ChannelUpdate.create()
									.withType(ChannelType.GUILD_TEXT)
									.withName("renamed")
									.withTopic("new topic")
									.withRateLimitPerUser(0))),
			make("17-message-create",
					(client, call) -> send(client, call,
							MessagePayload.text("hello **world** <@1573864242195468288>").withNonce("1234567890"))),
			make("18-message-create-embed", (client, call) -> send(client, call, embed())),
			make("19-message-create-reply", (client, call) -> send(client, call, reply())),
			make("20-message-get", (client, call) -> client.channels().fetchMessage(call.id(0), call.id(1))),
			make("21-messages-list", (client,
					call) -> client.messages().listMessages(call.id(0), MessageQuery.newest().withPageSize(3)).take(3)),
			make("22-messages-list-before",
					(client, call) -> client.messages()
						.listMessages(call.id(0), MessageQuery.before(call.id(1)).withPageSize(1))
						.take(1)),
			make("23-message-edit",
					(client, call) -> client.messages().editMessage(call.id(0), call.id(1), "a reply (edited)")),
			make("24-reaction-add", (client, call) -> client.messages().addReaction(call.id(0), call.id(1), THUMB)),
			make("26-reaction-users",
					(client, call) -> client.messages()
						.listReactionUsers(call.id(0), call.id(1), THUMB, ReactionQuery.all().withPageSize(10))),
			make("27-reaction-users-long-path",
					(client, call) -> client.messages().listReactionUsersV2(call.id(0), call.id(1), THUMB)),
			make("28-message-get-with-reactions",
					(client, call) -> client.channels().fetchMessage(call.id(0), call.id(1))),
			make("29-reaction-remove-own",
					(client, call) -> client.messages().removeOwnReaction(call.id(0), call.id(1), THUMB)),
			make("30-reaction-remove-user",
					(client, call) -> client.messages().removeReaction(call.id(0), call.id(1), THUMB, call.id(2))),
			make("31-reactions-remove-all",
					(client, call) -> client.messages().removeAllReactions(call.id(0), call.id(1))),
			make("32-pin-add", (client, call) -> client.messages().pinMessage(call.id(0), call.id(1))),
			make("33-pins-list", (client, call) -> client.messages().listPinnedMessages(call.id(0))),
			make("34-pin-remove", (client, call) -> client.messages().unpinMessage(call.id(0), call.id(1))),
			make("35-typing", (client, call) -> client.channels().indicateTyping(call.id(0))),
			make("36-multipart-upload-txt",
					(client, call) -> send(client, call,
							MessagePayload.file(file("hello.txt").describedAs("alt text")).withContent("file"))),
			make("37-multipart-upload-two-embed",
					(client, call) -> send(client, call,
							MessagePayload.text("two files")
								.withFiles(List.of(file("a.png"), file("b.txt")))
								.withEmbed(new EmbedBuilder().title("pic").image("attachment://a.png").build()))),
			make("38-multipart-without-metadata",
					(client, call) -> send(client, call,
							MessagePayload.file(file("a.txt")).withContent("no attachment meta"))),
			make("39-bulk-delete",
					(client, call) -> client.messages()
						.bulkDeleteMessages(call.id(0),
								List.of(Snowflake.of(1573870012630831104L), Snowflake.of(1573870013033484288L),
										Snowflake.of(1573870013436137472L)))),
			make("40-message-delete", (client, call) -> client.messages().deleteMessage(call.id(0), call.id(1))),
			make("41-role-create",
					(client, call) -> client.roles()
						.createGuildRole(call.id(0),
								RoleCreate.named("cap role").withColor(255).withPermissions(Permissions.NONE))),
			make("42-roles-list", (client, call) -> client.roles().listGuildRoles(call.id(0))),
			make("43-role-patch", (client, call) -> client.roles()
				.updateGuildRole(call.id(0), call.id(1), RoleUpdate.create().withName("cap role 2").withHoist(true))),
			make("44-roles-reorder",
					(client, call) -> client.roles()
						.updateGuildRolePositions(call.id(0),
								List.of(new RolePosition(Snowflake.of(1573870014480519168L), 1)))),
			make("45-member-role-add",
					(client, call) -> client.members().addGuildMemberRole(call.id(0), call.id(1), call.id(2))),
			make("46-member-get", (client, call) -> client.members().getGuildMember(call.id(0), call.id(1))),
			make("47-member-get-me", (client, call) -> client.members().getCurrentGuildMember(call.id(0))),
			make("48-members-list", (client, call) -> client.members().listGuildMembers(call.id(0))),
			make("49-member-patch-nick",
					(client, call) -> update(client, call, MemberUpdate.create().withNick("nicky"))),
			make("50-member-timeout",
					(client, call) -> update(client, call,
							MemberUpdate.create().withTimeoutUntil(Instant.parse("2099-01-01T00:00:00Z")))),
			make("51-member-timeout-clear",
					(client, call) -> update(client, call, MemberUpdate.create().withTimeoutUntil(null))),
			make("52-member-role-remove",
					(client, call) -> client.members().removeGuildMemberRole(call.id(0), call.id(1), call.id(2))),
			make("53-member-patch-me-nick",
					(client, call) -> client.members()
						.updateCurrentGuildMember(call.id(0), CurrentMemberUpdate.create().withNick("botnick"))),
			make("54-channel-permission-put", (client, call) -> client.channels()
				.setChannelPermissionOverwrite(call.id(0), call.id(1),
						OverwriteUpdate.role().withAllow(Permission.VIEW_CHANNEL).withDeny(Permission.SEND_MESSAGES))),
			make("55-channel-permission-delete",
					(client, call) -> client.channels().deleteChannelPermissionOverwrite(call.id(0), call.id(1))),
			make("56-role-delete", (client, call) -> client.roles().deleteGuildRole(call.id(0), call.id(1))),
			make("57-invite-create", (client, call) -> client.invites()
				.createChannelInvite(call.id(0), InviteCreate.create().withMaxAge(Duration.ofHours(1)).withMaxUses(5))),
			make("59-channel-invites", (client, call) -> client.invites().listChannelInvites(call.id(0))),
			make("60-guild-invites", (client, call) -> client.invites().listGuildInvites(call.id(0))),
			make("61-webhook-create",
					(client, call) -> client.webhooks().createWebhook(call.id(0), WebhookCreate.named("hooky"))),
			make("62-channel-webhooks", (client, call) -> client.webhooks().listChannelWebhooks(call.id(0))),
			make("63-guild-webhooks", (client, call) -> client.webhooks().listGuildWebhooks(call.id(0))),
			make("64-webhook-get", (client, call) -> client.webhooks().getWebhook(call.id(0))),
			make("65-webhook-get-with-token",
					(client, call) -> client.webhooks().getWebhookWithToken(call.id(0), call.segment(2))),
			make("66-webhook-patch",
					(client, call) -> client.webhooks()
						.updateWebhook(call.id(0), WebhookUpdate.create().withName("hooky2"))),
			make("67-webhook-execute-nowait",
					(client, call) -> client.webhooks()
						.executeWebhookWithoutWaiting(call.id(0), call.segment(2), WebhookMessage.text("from hook"))),
			make("68-webhook-execute-wait",
					(client, call) -> client.webhooks()
						.executeWebhook(call.id(0), call.segment(2),
								WebhookMessage.text("from hook waited").withUsername("Alias"))),
			make("69-webhook-message-get",
					(client, call) -> client.webhooks().getWebhookMessage(call.id(0), call.segment(2), call.id(1))),
			make("70-webhook-message-edit",
					(client, call) -> client.webhooks()
						.editWebhookMessage(call.id(0), call.segment(2), call.id(1), MessageEdit.content("edited"))),
			make("71-webhook-message-delete",
					(client, call) -> client.webhooks().deleteWebhookMessage(call.id(0), call.segment(2), call.id(1))),
			make("72-webhook-bad-token-404",
					(client, call) -> client.webhooks()
						.executeWebhookWithoutWaiting(call.id(0), call.segment(2), WebhookMessage.text("x"))),
			make("73-webhook-delete", (client, call) -> client.webhooks().deleteWebhook(call.id(0))),
			make("74-invite-delete", (client, call) -> client.invites().deleteInvite(call.segment(1))),
			make("75-invite-unknown-404", (client, call) -> client.invites().getInvite(call.segment(1))),
			make("76-emoji-create",
					(client, call) -> client.emojis()
						.createGuildEmoji(call.id(0), new EmojiCreate("cap_emoji", PIXEL))),
			make("77-emojis-list", (client, call) -> client.emojis().listGuildEmojis(call.id(0))),
			make("78-reaction-custom-emoji",
					(client, call) -> client.messages().addReaction(call.id(0), call.id(1), call.segment(5))),
			make("79-emoji-delete", (client, call) -> client.emojis().deleteGuildEmoji(call.id(0), call.id(1))),
			make("80-dm-open",
					(client, call) -> client.channels().createPrivateChannel(Snowflake.of(1573864242195468288L))),
			make("82-guild-patch",
					(client, call) -> client.guilds()
						.updateGuild(call.id(0), GuildUpdate.create().withName("Test Guild"))),
			make("83-audit-logs", (client, call) -> client.guilds().fetchAuditLogPage(call.id(0), AuditLogQuery.all())),
			make("84-404-unknown-channel", (client, call) -> client.channels().fetch(call.id(0))),
			make("85-404-unknown-message", (client, call) -> client.channels().fetchMessage(call.id(0), call.id(1))),
			make("86-404-unknown-guild", (client, call) -> client.guilds().fetch(call.id(0))),
			make("89-404-unknown-member", (client, call) -> client.members().getGuildMember(call.id(0), call.id(1))),
			make("90-404-unknown-role", (client, call) -> client.roles().deleteGuildRole(call.id(0), call.id(1))),
			make("92-403-missing-permissions", (client, call) -> client.channels().deleteChannel(call.id(0))),
			make("95-400-empty-message", (client, call) -> send(client, call, MessagePayload.text(""))),
			make("96-400-content-too-long",
					(client, call) -> send(client, call, MessagePayload.text(call.body().path("content").asString()))),
			make("97-400-embed-nested-errors",
					(client, call) -> send(client, call,
							MessagePayload.embed(
									new EmbedBuilder().title(call.body().at("/embeds/0/title").asString()).build()))),
			make("103-400-role-name-too-long",
					(client, call) -> client.roles()
						.createGuildRole(call.id(0), RoleCreate.named(call.body().path("name").asString()))),
			make("104-ban", (client, call) -> client.members()
				.with(RequestOptions.none().withAuditLogReason("capture reason"))
				.banGuildMember(call.id(0), call.id(1), BanOptions.because("capture").withDeleteMessageDays(0))),
			make("105-bans-list", (client, call) -> client.members().listGuildBans(call.id(0))),
			make("106-unban", (client, call) -> client.members().unbanGuildMember(call.id(0), call.id(1))),
			make("108-kick", (client, call) -> client.members().removeGuildMember(call.id(0), call.id(1))),
			make("109-channel-delete", (client, call) -> client.channels().deleteChannel(call.id(0))),
			make("110-ratelimit-first-of-burst", (client, call) -> client.channels().indicateTyping(call.id(0))),
			make("111-429-bucket", (client, call) -> client.channels().indicateTyping(call.id(0))),
			make("113-429-global", (client, call) -> client.roles().listGuildRoles(call.id(0))),
			make("120-403-bot-missing-permissions-delete-channel",
					(client, call) -> client.channels().deleteChannel(call.id(0))),
			make("121-403-bot-create-role",
					(client, call) -> client.roles().createGuildRole(call.id(0), RoleCreate.named("x"))),
			make("122-403-bot-private-channel-get", (client, call) -> client.channels().fetch(call.id(0))),
			make("123-403-bot-guild-not-member", (client, call) -> client.guilds().fetch(call.id(0))),
			make("124-403-bot-channel-of-other-guild", (client, call) -> send(client, call, MessagePayload.text("x"))),
			make("125-member-timeout-ok",
					(client, call) -> update(client, call,
							MemberUpdate.create().withTimeoutUntil(Instant.parse("2026-11-22T01:28:37Z")))),
			make("126-member-timeout-off",
					(client, call) -> update(client, call, MemberUpdate.create().withTimeoutUntil(null))));

	private RecordedCalls() {
	}

	private static Entry<String, Maker> make(String name, Maker maker) {
		return Map.entry(name, maker);
	}

	private static Publisher<?> send(Client client, RecordedCall call, MessagePayload payload) {
		return client.channels().send(call.id(0), payload);
	}

	private static Publisher<?> update(Client client, RecordedCall call, MemberUpdate update) {
		return client.members().updateGuildMember(call.id(0), call.id(1), update);
	}

	private static MessagePayload embed() {
		return MessagePayload
			.embed(new EmbedBuilder().title("T")
				.description("D")
				.url("https://example.com/")
				.color(5793266)
				.timestamp(Instant.parse("2026-01-01T00:00:00Z"))
				.field("a", "b", true)
				.footer("foot")
				.author("auth")
				.build())
			.withContent("with embed");
	}

	private static MessagePayload reply() {
		MessageReference reference = new MessageReference(Snowflake.of(1573870000568012800L),
				Snowflake.of(1573870002816159744L), Snowflake.of(1573864246129725440L), MessageReferenceType.DEFAULT,
				null, null);
		return MessagePayload.text("a reply").withReference(reference).withAllowedMentions(AllowedMentions.none());
	}

	private static FileUpload file(String name) {
		return FileUpload.of(name, "content".getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Makes a recorded request through a public method.
	 */
	@FunctionalInterface
	interface Maker {

		Publisher<?> make(Client client, RecordedCall call);

	}

}
