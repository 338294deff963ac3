package io.fluxer.boot.command;

import java.time.Instant;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Computes what somebody may do in the channel of a guild in which a command is called,
 * from the cache; a member or a channel that it does not have is asked for.
 */
final class ChannelAccess {

	private ChannelAccess() {
	}

	static Permissions ofPerson(CommandContext context) {
		Snowflake userId = context.author().id();
		Guild guild = guild(context);
		Mono<GuildMember> written = Mono.justOrEmpty(context.message().member())
			.map((member) -> withUser(member, context.author(), guild.id()));
		return of(context, guild, userId,
				written.switchIfEmpty(context.client().members().getGuildMember(guild.id(), userId)));
	}

	static Permissions ofBot(CommandContext context) {
		Client client = context.client();
		Guild guild = guild(context);
		return of(context, guild, client.userId(), client.members().getCurrentGuildMember(guild.id()));
	}

	/**
	 * Tells whether the bot may answer a message, as far as the cache knows.
	 */
	static boolean mayAnswer(Message message, Client client) {
		Snowflake guildId = message.guildId();
		Snowflake userId = client.userId();
		Guild guild = (guildId != null) ? client.guilds().get(guildId) : null;
		Channel channel = client.channels().get(message.channelId());
		GuildMember member = (guild != null && userId != null) ? client.cache().members(guild.id()).get(userId) : null;
		if (guild == null || guild.roles().isEmpty() || channel == null || member == null || member.user() == null) {
			return true;
		}
		return !member.isTimedOut(Instant.now())
				&& Permissions.in(guild, channel, member).contains(Permission.SEND_MESSAGES);
	}

	private static Permissions of(CommandContext context, Guild guild, @Nullable Snowflake userId,
			Mono<GuildMember> asked) {
		Client client = context.client();
		GuildMember cached = (userId != null) ? client.cache().members(guild.id()).get(userId) : null;
		GuildMember member = (cached != null && cached.user() != null) ? cached : asked.block();
		Channel channel = client.channels().resolve(context.message().channelId()).block();
		if (member == null || channel == null) {
			throw new IllegalStateException("The API did not answer who calls the command where");
		}
		return Permissions.in(guild, channel, member);
	}

	/** What a message says of its author as a member leaves out who that is. */
	private static GuildMember withUser(GuildMember member, User user, Snowflake guildId) {
		return new GuildMember(user, guildId, member.nick(), member.avatar(), member.banner(), member.accentColor(),
				member.roles(), member.joinedAt(), member.mute(), member.deaf(), member.communicationDisabledUntil(),
				member.profileFlags(), member.mentionFlags());
	}

	private static Guild guild(CommandContext context) {
		Snowflake guildId = context.guildId();
		Guild guild = (guildId != null) ? context.client().guilds().get(guildId) : null;
		if (guild == null || guild.roles().isEmpty()) {
			throw new IllegalStateException("The cache does not have guild " + guildId
					+ " with its roles, from which permissions are computed. Let it keep more (fluxer.cache)");
		}
		return guild;
	}

}
