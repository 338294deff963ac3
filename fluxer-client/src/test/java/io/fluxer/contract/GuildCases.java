package io.fluxer.contract;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.fluxer.entity.AuditLogAction;
import io.fluxer.entity.AuditLogQuery;
import io.fluxer.entity.ChannelCreate;
import io.fluxer.entity.ChannelPosition;
import io.fluxer.entity.ContentWarningLevel;
import io.fluxer.entity.DefaultMessageNotifications;
import io.fluxer.entity.DiscoveryApplicationCreate;
import io.fluxer.entity.DiscoveryApplicationUpdate;
import io.fluxer.entity.ExplicitContentFilter;
import io.fluxer.entity.GuildFeatures;
import io.fluxer.entity.GuildQuery;
import io.fluxer.entity.GuildUpdate;
import io.fluxer.entity.MfaLevel;
import io.fluxer.entity.NsfwLevel;
import io.fluxer.entity.Overwrite;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.entity.SplashCardAlignment;
import io.fluxer.entity.SystemChannelFlag;
import io.fluxer.entity.SystemChannelFlags;
import io.fluxer.entity.VerificationLevel;

import static io.fluxer.contract.Samples.CHANNEL;
import static io.fluxer.contract.Samples.GUILD;
import static io.fluxer.contract.Samples.IMAGE;
import static io.fluxer.contract.Samples.OTHER;
import static io.fluxer.contract.Samples.ROLE;
import static io.fluxer.contract.Samples.USER;

/**
 * Guilds and their channels.
 */
final class GuildCases {

	private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05.678Z");

	private GuildCases() {
	}

	static List<OperationCase> cases() {
		return Arrays.asList(OperationCase.of("get_guild", "/guilds/11", (client) -> client.guilds().fetch(GUILD)),
				OperationCase.of("list_guilds", "/users/@me/guilds?limit=200",
						(client) -> client.guilds().listGuilds()),
				OperationCase.of("list_guilds", "/users/@me/guilds?limit=200&after=11&with_counts=true",
						(client) -> client.guilds().listGuilds(GuildQuery.all().withAfter(GUILD).withMemberCounts())),
				update(), clear(),
				OperationCase.of("delete_guild", "/guilds/11/delete", (client) -> client.guilds().deleteGuild(GUILD))
					.sends("{}"),
				OperationCase.of("leave_guild", "/users/@me/guilds/11", (client) -> client.guilds().leaveGuild(GUILD)),
				OperationCase.of("leave_guild", "/users/@me/guilds/11?delete_messages=true",
						(client) -> client.guilds().leaveGuild(GUILD, true)),
				OperationCase
					.of("transfer_guild_ownership", "/guilds/11/transfer-ownership",
							(client) -> client.guilds().transferGuildOwnership(GUILD, USER))
					.sends("{'new_owner_id':'13'}"),
				OperationCase
					.of("bulk_delete_my_messages_in_guild", "/users/@me/guilds/11/messages/bulk-delete-mine",
							(client) -> client.guilds().bulkDeleteMyMessagesInGuild(GUILD))
					.sends("{}"),
				OperationCase.of("get_guild_vanity_url", "/guilds/11/vanity-url",
						(client) -> client.guilds().getGuildVanityUrl(GUILD)),
				OperationCase
					.of("update_guild_vanity_url", "/guilds/11/vanity-url",
							(client) -> client.guilds().updateGuildVanityUrl(GUILD, "fluxers"))
					.sends("{'code':'fluxers'}"),
				OperationCase
					.of("update_guild_vanity_url", "/guilds/11/vanity-url",
							(client) -> client.guilds().updateGuildVanityUrl(GUILD, null))
					.sends("{'code':null}"),
				OperationCase.of("list_guild_audit_logs",
						"/guilds/11/audit-logs?limit=100&before=19&user_id=13&action_type=22",
						(client) -> client.guilds()
							.fetchAuditLogPage(GUILD,
									AuditLogQuery.before(OTHER)
										.withUserId(USER)
										.withActionType(AuditLogAction.MEMBER_BAN_ADD))),
				OperationCase.of("list_guild_audit_logs", "/guilds/11/audit-logs?limit=100&after=19",
						(client) -> client.guilds().fetchAuditLogPage(GUILD, AuditLogQuery.after(OTHER))),
				OperationCase.of("list_guild_channels", "/guilds/11/channels",
						(client) -> client.guilds().listGuildChannels(GUILD)),
				createText(), createVoice(), createCategory(), createLink(),
				OperationCase
					.of("update_guild_channel_positions", "/guilds/11/channels", (client) -> client.guilds()
						.updateGuildChannelPositions(GUILD,
								List.of(ChannelPosition.of(CHANNEL).withPosition(3).withLockPermissions(true),
										ChannelPosition.of(OTHER).withParentId(CHANNEL).withPrecedingSiblingId(null))))
					.sends("[{'id':'12','position':3,'lock_permissions':true},"
							+ "{'id':'19','parent_id':'12','preceding_sibling_id':null}]"),
				OperationCase.of("get_discovery_status", "/guilds/11/discovery",
						(client) -> client.guilds().getDiscoveryStatus(GUILD)),
				OperationCase
					.of("apply_for_discovery", "/guilds/11/discovery",
							(client) -> client.guilds()
								.applyForDiscovery(GUILD,
										DiscoveryApplicationCreate.of("Where bots meet", 3)
											.withPrimaryLanguage("en")
											.withCustomTags(List.of("bots"))))
					.sends("{'description':'Where bots meet','category_type':3,'primary_language':'en',"
							+ "'custom_tags':['bots']}"),
				OperationCase
					.of("edit_discovery_application", "/guilds/11/discovery",
							(client) -> client.guilds()
								.editDiscoveryApplication(GUILD,
										DiscoveryApplicationUpdate.create()
											.withDescription("Where bots meet again")
											.withCategory(4)
											.withPrimaryLanguage("de")
											.withCustomTags(List.of("more"))))
					.sends("{'description':'Where bots meet again','category_type':4,'primary_language':'de',"
							+ "'custom_tags':['more']}"),
				OperationCase.of("withdraw_discovery_application", "/guilds/11/discovery",
						(client) -> client.guilds().withdrawDiscoveryApplication(GUILD)));
	}

	private static OperationCase update() {
		GuildUpdate update = GuildUpdate.create()
			.withName("Fluxers")
			.withIcon(IMAGE)
			.withBanner(IMAGE)
			.withSplash(IMAGE)
			.withEmbedSplash(IMAGE)
			.withSplashCardAlignment(SplashCardAlignment.LEFT)
			.withSystemChannelId(CHANNEL)
			.withSystemChannelFlags(SystemChannelFlags.of(SystemChannelFlag.SUPPRESS_JOIN_NOTIFICATIONS))
			.withAfkChannelId(OTHER)
			.withAfkTimeout(300)
			.withDefaultMessageNotifications(DefaultMessageNotifications.ONLY_MENTIONS)
			.withVerificationLevel(VerificationLevel.HIGH)
			.withMfaLevel(MfaLevel.ELEVATED)
			.withNsfwLevel(NsfwLevel.AGE_RESTRICTED)
			.withNsfw(true)
			.withContentWarningLevel(ContentWarningLevel.CONTENT_WARNING)
			.withContentWarningText("Loud")
			.withExplicitContentFilter(ExplicitContentFilter.ALL_MEMBERS)
			.withFeatures(List.of(GuildFeatures.INVITES_DISABLED))
			.withMessageHistoryCutoff(MOMENT);
		return OperationCase.of("update_guild", "/guilds/11", (client) -> client.guilds().updateGuild(GUILD, update))
			.sends("{'name':'Fluxers','icon':'YWJj','banner':'YWJj','splash':'YWJj','embed_splash':'YWJj',"
					+ "'splash_card_alignment':1,'system_channel_id':'12','system_channel_flags':1,"
					+ "'afk_channel_id':'19','afk_timeout':300,'default_message_notifications':1,"
					+ "'verification_level':3,'mfa_level':1,'nsfw_level':3,'nsfw':true,'content_warning_level':1,"
					+ "'content_warning_text':'Loud','explicit_content_filter':2,'features':['INVITES_DISABLED'],"
					+ "'message_history_cutoff':'2026-01-02T03:04:05.678Z'}");
	}

	private static OperationCase clear() {
		GuildUpdate update = GuildUpdate.create()
			.withIcon(null)
			.withBanner(null)
			.withSplash(null)
			.withEmbedSplash(null)
			.withSystemChannelId(null)
			.withAfkChannelId(null)
			.withContentWarningText(null)
			.withMessageHistoryCutoff(null);
		return OperationCase.of("update_guild", "/guilds/11", (client) -> client.guilds().updateGuild(GUILD, update))
			.sends("{'icon':null,'banner':null,'splash':null,'embed_splash':null,'system_channel_id':null,"
					+ "'afk_channel_id':null,'content_warning_text':null,'message_history_cutoff':null}");
	}

	private static OperationCase createText() {
		ChannelCreate channel = ChannelCreate.text("talk")
			.withTopic("All of it")
			.withParentId(OTHER)
			.withRateLimitPerUser(5)
			.withNsfw(true)
			.withNsfwOverride(true)
			.withContentWarningLevel(ContentWarningLevel.CONTENT_WARNING)
			.withContentWarningText("Loud")
			.withPermissionOverwrites(List.of(Overwrite.forRole(ROLE, Permissions.of(Permission.VIEW_CHANNEL),
					Permissions.of(Permission.SEND_MESSAGES))));
		return create(channel,
				"{'type':0,'name':'talk','topic':'All of it','parent_id':'19',"
						+ "'rate_limit_per_user':5,'nsfw':true,'nsfw_override':true,'content_warning_level':1,"
						+ "'content_warning_text':'Loud',"
						+ "'permission_overwrites':[{'id':'14','type':0,'allow':'1024','deny':'2048'}]}");
	}

	private static OperationCase createVoice() {
		ChannelCreate channel = ChannelCreate.voice("stage")
			.withBitrate(64000)
			.withUserLimit(10)
			.withVoiceConnectionLimit(2)
			.withPermissionOverwrites(
					List.of(Overwrite.forMember(USER, Permissions.of(Permission.CONNECT), Permissions.NONE)));
		return create(channel, "{'type':2,'name':'stage','bitrate':64000,'user_limit':10,'voice_connection_limit':2,"
				+ "'permission_overwrites':[{'id':'13','type':1,'allow':'1048576','deny':'0'}]}");
	}

	private static OperationCase createCategory() {
		return create(ChannelCreate.category("Games"), "{'type':4,'name':'Games'}");
	}

	private static OperationCase createLink() {
		return create(ChannelCreate.link("Docs", "https://fluxer.example/docs"),
				"{'type':998,'name':'Docs','url':'https://fluxer.example/docs'}");
	}

	private static OperationCase create(ChannelCreate channel, String body) {
		return OperationCase
			.of("create_guild_channel", "/guilds/11/channels",
					(client) -> client.guilds().createGuildChannel(GUILD, channel))
			.sends(body);
	}

}
