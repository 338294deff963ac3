package io.fluxer.contract;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import io.fluxer.entity.BanOptions;
import io.fluxer.entity.CurrentMemberUpdate;
import io.fluxer.entity.JoinSource;
import io.fluxer.entity.MemberProfileFlag;
import io.fluxer.entity.MemberProfileFlags;
import io.fluxer.entity.MemberSearch;
import io.fluxer.entity.MemberSearchOrder;
import io.fluxer.entity.MemberUpdate;
import io.fluxer.entity.MentionPreference;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.entity.RoleCreate;
import io.fluxer.entity.RoleHoistPosition;
import io.fluxer.entity.RolePosition;
import io.fluxer.entity.RoleUpdate;
import io.fluxer.entity.SortDirection;

import static io.fluxer.contract.Samples.CHANNEL;
import static io.fluxer.contract.Samples.GUILD;
import static io.fluxer.contract.Samples.IMAGE;
import static io.fluxer.contract.Samples.OTHER;
import static io.fluxer.contract.Samples.ROLE;
import static io.fluxer.contract.Samples.USER;

/**
 * Members, bans and roles.
 */
final class MemberCases {

	private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05Z");

	private MemberCases() {
	}

	static List<OperationCase> cases() {
		return Arrays.asList(
				OperationCase
					.of("list_guild_members", "/guilds/11/members?limit=1000",
							(client) -> client.members().listGuildMembers(GUILD))
					.inGuild("11"),
				OperationCase
					.of("list_guild_members", "/guilds/11/members?limit=1000&after=13",
							(client) -> client.members().listGuildMembers(GUILD, USER))
					.inGuild("11"),
				search(),
				OperationCase
					.of("get_guild_member", "/guilds/11/members/13",
							(client) -> client.members().getGuildMember(GUILD, USER))
					.inGuild("11"),
				OperationCase.of("get_current_guild_member", "/guilds/11/members/@me",
						(client) -> client.members().getCurrentGuildMember(GUILD))
					.inGuild("11"),
				updateOwn(), updateMember(), clearMember(),
				OperationCase.of("remove_guild_member", "/guilds/11/members/13",
						(client) -> client.members().removeGuildMember(GUILD, USER)),
				OperationCase.of("add_guild_member_role", "/guilds/11/members/13/roles/14",
						(client) -> client.members().addGuildMemberRole(GUILD, USER, ROLE)),
				OperationCase.of("remove_guild_member_role", "/guilds/11/members/13/roles/14",
						(client) -> client.members().removeGuildMemberRole(GUILD, USER, ROLE)),
				OperationCase.of("list_guild_bans", "/guilds/11/bans",
						(client) -> client.members().listGuildBans(GUILD)),
				OperationCase
					.of("ban_guild_member", "/guilds/11/bans/13",
							(client) -> client.members().banGuildMember(GUILD, USER))
					.sends("{}"),
				OperationCase
					.of("ban_guild_member", "/guilds/11/bans/13", (client) -> client.members()
						.banGuildMember(GUILD, USER,
								BanOptions.because("Spam").withDeleteMessageDays(7).withDuration(Duration.ofDays(1))))
					.sends("{'reason':'Spam','delete_message_days':7,'ban_duration_seconds':86400}"),
				OperationCase.of("unban_guild_member", "/guilds/11/bans/13",
						(client) -> client.members().unbanGuildMember(GUILD, USER)),
				OperationCase.of("list_guild_roles", "/guilds/11/roles",
						(client) -> client.roles().listGuildRoles(GUILD)),
				OperationCase
					.of("create_guild_role", "/guilds/11/roles",
							(client) -> client.roles()
								.createGuildRole(GUILD,
										RoleCreate.named("mods")
											.withColor(0xff0000)
											.withPermissions(Permissions.of(Permission.KICK_MEMBERS))))
					.sends("{'name':'mods','color':16711680,'permissions':'2'}"),
				OperationCase
					.of("update_guild_role", "/guilds/11/roles/14",
							(client) -> client.roles()
								.updateGuildRole(GUILD, ROLE,
										RoleUpdate.create()
											.withName("helpers")
											.withColor(0xff)
											.withPermissions(Permissions.NONE)
											.withHoist(true)
											.withHoistPosition(2)
											.withMentionable(true)))
					.sends("{'name':'helpers','color':255,'permissions':'0','hoist':true,'hoist_position':2,"
							+ "'mentionable':true}"),
				OperationCase
					.of("update_guild_role", "/guilds/11/roles/14",
							(client) -> client.roles()
								.updateGuildRole(GUILD, ROLE, RoleUpdate.create().withHoistPosition(null)))
					.sends("{'hoist_position':null}"),
				OperationCase.of("delete_guild_role", "/guilds/11/roles/14",
						(client) -> client.roles().deleteGuildRole(GUILD, ROLE)),
				OperationCase
					.of("update_guild_role_positions", "/guilds/11/roles",
							(client) -> client.roles()
								.updateGuildRolePositions(GUILD,
										List.of(new RolePosition(ROLE, 2), new RolePosition(OTHER, 1))))
					.sends("[{'id':'14','position':2},{'id':'19','position':1}]"),
				OperationCase
					.of("update_role_hoist_positions", "/guilds/11/roles/hoist-positions",
							(client) -> client.roles()
								.updateRoleHoistPositions(GUILD, List.of(new RoleHoistPosition(ROLE, 1))))
					.sends("[{'id':'14','hoist_position':1}]"),
				OperationCase.of("reset_role_hoist_positions", "/guilds/11/roles/hoist-positions",
						(client) -> client.roles().resetRoleHoistPositions(GUILD)));
	}

	private static OperationCase search() {
		MemberSearch search = MemberSearch.matching("ann")
			.withLimit(10)
			.withOffset(20)
			.withRoleIds(List.of(ROLE))
			.withJoinedFrom(MOMENT)
			.withJoinedUntil(MOMENT)
			.withUserCreatedFrom(MOMENT)
			.withUserCreatedUntil(MOMENT)
			.withJoinSources(List.of(JoinSource.INSTANT_INVITE))
			.withInviteCodes(List.of("abc"))
			.withBots(false)
			.withOrder(MemberSearchOrder.JOINED_AT, SortDirection.DESCENDING);
		return OperationCase
			.of("search_guild_members", "/guilds/11/members-search",
					(client) -> client.members().fetchMemberSearchPage(GUILD, search))
			.sends("{'query':'ann','limit':10,'offset':20,'role_ids':['14'],'joined_at_gte':1767323045,"
					+ "'joined_at_lte':1767323045,'user_created_at_gte':1767323045,"
					+ "'user_created_at_lte':1767323045,'join_source_type':[1],'source_invite_code':['abc'],"
					+ "'is_bot':false,'sort_by':'joinedAt','sort_order':'desc'}");
	}

	private static OperationCase updateOwn() {
		CurrentMemberUpdate update = CurrentMemberUpdate.create()
			.withNick("Botty")
			.withAvatar(IMAGE)
			.withBanner(null)
			.withBio("A bot")
			.withPronouns("it")
			.withAccentColor(255)
			.withProfileFlags(MemberProfileFlags.of(MemberProfileFlag.AVATAR_UNSET))
			.withMentionPreference(MentionPreference.NO_MENTION)
			.withMute(true)
			.withDeaf(true)
			.withTimeoutUntil(null)
			.withTimeoutReason("Over")
			.withVoiceChannelId(CHANNEL)
			.withConnectionId("connection");
		return OperationCase
			.of("update_current_guild_member", "/guilds/11/members/@me",
					(client) -> client.members().updateCurrentGuildMember(GUILD, update))
			.sends("{'nick':'Botty','avatar':'YWJj','banner':null,'bio':'A bot','pronouns':'it','accent_color':255,"
					+ "'profile_flags':1,'mention_flags':2,'mute':true,'deaf':true,'communication_disabled_until':null,"
					+ "'timeout_reason':'Over','channel_id':'12','connection_id':'connection'}")
			.inGuild("11");
	}

	private static OperationCase updateMember() {
		MemberUpdate update = MemberUpdate.create()
			.withNick("Annie")
			.withRoles(List.of(ROLE))
			.withMute(true)
			.withDeaf(false)
			.withTimeoutUntil(MOMENT)
			.withTimeoutReason("Spam")
			.withVoiceChannelId(CHANNEL)
			.withConnectionId("connection");
		return OperationCase
			.of("update_guild_member", "/guilds/11/members/13",
					(client) -> client.members().updateGuildMember(GUILD, USER, update))
			.sends("{'nick':'Annie','roles':['14'],'mute':true,'deaf':false,"
					+ "'communication_disabled_until':'2026-01-02T03:04:05Z','timeout_reason':'Spam',"
					+ "'channel_id':'12','connection_id':'connection'}")
			.inGuild("11");
	}

	private static OperationCase clearMember() {
		MemberUpdate update = MemberUpdate.create().withNick(null).withTimeoutUntil(null).withVoiceChannelId(null);
		return OperationCase
			.of("update_guild_member", "/guilds/11/members/13",
					(client) -> client.members().updateGuildMember(GUILD, USER, update))
			.sends("{'nick':null,'communication_disabled_until':null,'channel_id':null}")
			.inGuild("11");
	}

}
