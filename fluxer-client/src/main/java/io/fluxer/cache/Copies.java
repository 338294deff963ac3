package io.fluxer.cache;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.Reaction;
import io.fluxer.entity.User;
import io.fluxer.entity.UserPresence;
import io.fluxer.entity.VoiceState;
import org.jspecify.annotations.Nullable;

/**
 * Copies of entities with the few parts changed that the cache has to change.
 */
final class Copies {

	private Copies() {
	}

	static GuildMember withoutRole(GuildMember member, Snowflake roleId) {
		return withRoles(member, member.roles().stream().filter((id) -> !id.equals(roleId)).toList());
	}

	static GuildMember withRoles(GuildMember member, List<Snowflake> roles) {
		return new GuildMember(member.user(), member.guildId(), member.nick(), member.avatar(), member.banner(),
				member.accentColor(), roles, member.joinedAt(), member.mute(), member.deaf(),
				member.communicationDisabledUntil(), member.profileFlags(), member.mentionFlags());
	}

	static User withDiscriminator(User from, String discriminator) {
		return new User(from.id(), from.username(), discriminator, from.globalName(), from.avatar(), from.avatarColor(),
				from.bot(), from.system(), from.flags(), from.mentionFlags());
	}

	static UserPresence presence(UserPresence from, User user, Snowflake guildId) {
		return new UserPresence(user, from.status(), from.mobile(), from.afk(), from.customStatus(), guildId);
	}

	/**
	 * The cache keeps members by themselves, where events change them.
	 */
	static VoiceState voiceState(VoiceState from, @Nullable Snowflake guildId, @Nullable Snowflake channelId) {
		return new VoiceState(guildId, channelId, from.userId(), from.connectionId(), from.sessionId(), null,
				from.mute(), from.deaf(), from.selfMute(), from.selfDeaf(), from.selfVideo(), from.selfStream(),
				from.isMobile(), from.suppress(), from.viewerStreamKeys(), from.version(), from.e2eeCapable());
	}

	static Message withReactions(Message from, List<Reaction> reactions) {
		return new Message(from.id(), from.channelId(), from.guildId(), from.author(), from.member(), from.webhookId(),
				from.type(), from.flags(), from.content(), from.timestamp(), from.editedTimestamp(), from.pinned(),
				from.mentionEveryone(), from.tts(), from.mentions(), from.mentionRoles(), from.mentionChannels(),
				from.users(), from.embeds(), from.attachments(), from.stickers(), from.nsfwEmojis(), reactions,
				from.messageReference(), from.referencedMessage(), from.messageSnapshots(), from.nonce(), from.call());
	}

	static Message withReferenced(Message from, Message referenced) {
		return new Message(from.id(), from.channelId(), from.guildId(), from.author(), from.member(), from.webhookId(),
				from.type(), from.flags(), from.content(), from.timestamp(), from.editedTimestamp(), from.pinned(),
				from.mentionEveryone(), from.tts(), from.mentions(), from.mentionRoles(), from.mentionChannels(),
				from.users(), from.embeds(), from.attachments(), from.stickers(), from.nsfwEmojis(), from.reactions(),
				from.messageReference(), referenced, from.messageSnapshots(), from.nonce(), from.call());
	}

}
