package io.fluxer.contract;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import io.fluxer.entity.InviteCreate;
import io.fluxer.entity.ProfileQuery;
import io.fluxer.entity.UserTag;

import static io.fluxer.contract.Samples.CHANNEL;
import static io.fluxer.contract.Samples.GUILD;
import static io.fluxer.contract.Samples.OTHER;
import static io.fluxer.contract.Samples.USER;

/**
 * Users, invites, applications and the instance.
 */
final class OtherCases {

	private OtherCases() {
	}

	static List<OperationCase> cases() {
		return Arrays.asList(
				OperationCase.of("get_current_user", "/users/@me", (client) -> client.users().getCurrentUser()),
				OperationCase.of("get_user_by_id", "/users/13", (client) -> client.users().fetch(USER)),
				OperationCase.of("get_user_profile", "/users/13/profile",
						(client) -> client.users().fetchWithProfile(USER)),
				OperationCase.of("get_user_profile",
						"/users/13/profile?guild_id=11&with_mutual_friends=true&with_mutual_guilds=false",
						(client) -> client.users()
							.fetchWithProfile(USER,
									ProfileQuery.inGuild(GUILD).withMutualFriends(true).withMutualGuilds(false))),
				OperationCase.of("check_username_tag_availability", "/users/check-tag?username=Ann&discriminator=0042",
						(client) -> client.users().checkUsernameTagAvailability(new UserTag("Ann", "0042"))),
				OperationCase.of("get_invite", "/invites/abc", (client) -> client.invites().getInvite("abc")),
				OperationCase.of("delete_invite", "/invites/abc", (client) -> client.invites().deleteInvite("abc")),
				OperationCase
					.of("create_channel_invite", "/channels/12/invites",
							(client) -> client.invites().createChannelInvite(CHANNEL))
					.sends("{}"),
				OperationCase
					.of("create_channel_invite", "/channels/12/invites",
							(client) -> client.invites()
								.createChannelInvite(CHANNEL,
										InviteCreate.create()
											.withMaxUses(5)
											.withMaxAge(Duration.ofHours(1))
											.withUnique(true)
											.withTemporary(true)))
					.sends("{'max_uses':5,'max_age':3600,'unique':true,'temporary':true}"),
				OperationCase.of("list_channel_invites", "/channels/12/invites",
						(client) -> client.invites().listChannelInvites(CHANNEL)),
				OperationCase.of("list_guild_invites", "/guilds/11/invites",
						(client) -> client.invites().listGuildInvites(GUILD)),
				OperationCase.of("get_current_user_applications", "/applications/@me",
						(client) -> client.applications().getCurrentUserApplications()),
				OperationCase.of("get_oauth_applications_me", "/oauth2/applications/@me",
						(client) -> client.applications().getOauthApplicationsMe()),
				OperationCase.of("get_public_application", "/oauth2/applications/19/public",
						(client) -> client.applications().getPublicApplication(OTHER)),
				OperationCase.of("get_gateway_bot", "/gateway/bot", (client) -> client.applications().getGatewayBot()),
				OperationCase.of("get_well_known_fluxer", "/.well-known/fluxer", (client) -> client.fetchInstance()));
	}

}
