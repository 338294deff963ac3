package io.fluxer.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * A channel of any kind. What a kind does not have is empty (Fluxer's API, channels).
 *
 * @param id the id
 * @param type the kind; {@code null} if a channel that went out of sight is named by its
 * id alone
 * @param guildId the guild; {@code null} for private channels
 * @param name the name
 * @param topic the topic
 * @param url where a link channel leads
 * @param icon the hash of the icon of a group
 * @param ownerId the owner of a group
 * @param position the place among its siblings
 * @param parentId the category
 * @param bitrate the bit rate of a voice channel, in bits a second
 * @param userLimit how many may join a voice channel, 0 for any number
 * @param voiceConnectionLimit how many connections one user may have
 * @param rtcRegion the voice region
 * @param lastMessageId the newest message
 * @param lastPinTimestamp when a message was pinned last
 * @param permissionOverwrites what the channel allows and denies
 * @param recipients the other people of a private channel
 * @param nsfw whether the channel is for adults only
 * @param nsfwOverride whether the channel says so itself
 * @param contentWarningLevel whether a warning is shown first
 * @param contentWarningText the text of that warning
 * @param rateLimitPerUser the slow mode, in seconds
 * @param nicks the nicknames in a group
 * @since 0.1.0
 */
@CheckReturnValue
public record Channel(Snowflake id, @Nullable ChannelType type, @Nullable Snowflake guildId, @Nullable String name,
		@Nullable String topic, @Nullable String url, @Nullable String icon, @Nullable Snowflake ownerId,
		@Nullable Integer position, @Nullable Snowflake parentId, @Nullable Integer bitrate,
		@Nullable Integer userLimit, @Nullable Integer voiceConnectionLimit, @Nullable String rtcRegion,
		@Nullable Snowflake lastMessageId, @Nullable Instant lastPinTimestamp, List<Overwrite> permissionOverwrites,
		List<User> recipients, boolean nsfw, @Nullable Boolean nsfwOverride, ContentWarningLevel contentWarningLevel,
		@Nullable String contentWarningText, @Nullable Integer rateLimitPerUser, Map<Snowflake, String> nicks) {

	private static final ParameterizedTypeReference<List<Invite>> INVITES = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<List<Webhook>> WEBHOOKS = new ParameterizedTypeReference<>() {
	};

	/**
	 * Fills in what the wire left out.
	 */
	public Channel(Snowflake id, @Nullable ChannelType type, @Nullable Snowflake guildId, @Nullable String name,
			@Nullable String topic, @Nullable String url, @Nullable String icon, @Nullable Snowflake ownerId,
			@Nullable Integer position, @Nullable Snowflake parentId, @Nullable Integer bitrate,
			@Nullable Integer userLimit, @Nullable Integer voiceConnectionLimit, @Nullable String rtcRegion,
			@Nullable Snowflake lastMessageId, @Nullable Instant lastPinTimestamp,
			@Nullable List<Overwrite> permissionOverwrites, @Nullable List<User> recipients, boolean nsfw,
			@Nullable Boolean nsfwOverride, @Nullable ContentWarningLevel contentWarningLevel,
			@Nullable String contentWarningText, @Nullable Integer rateLimitPerUser,
			@Nullable Map<Snowflake, String> nicks) {
		this.id = Entities.requireId(id, "channel");
		this.type = type;
		this.guildId = guildId;
		this.name = name;
		this.topic = topic;
		this.url = url;
		this.icon = icon;
		this.ownerId = ownerId;
		this.position = position;
		this.parentId = parentId;
		this.bitrate = bitrate;
		this.userLimit = userLimit;
		this.voiceConnectionLimit = voiceConnectionLimit;
		this.rtcRegion = rtcRegion;
		this.lastMessageId = lastMessageId;
		this.lastPinTimestamp = lastPinTimestamp;
		this.permissionOverwrites = Entities.list(permissionOverwrites);
		this.recipients = Entities.list(recipients);
		this.nsfw = nsfw;
		this.nsfwOverride = nsfwOverride;
		this.contentWarningLevel = (contentWarningLevel != null) ? contentWarningLevel : ContentWarningLevel.INHERIT;
		this.contentWarningText = contentWarningText;
		this.rateLimitPerUser = rateLimitPerUser;
		this.nicks = Entities.map(nicks);
	}

	/**
	 * Returns the text that mentions this channel in a message.
	 * @return {@code <#id>}
	 */
	public String mention() {
		return Mentions.channel(this.id);
	}

	/**
	 * Tells whether this is a text channel of a guild.
	 * @return {@code true} if it is
	 */
	@JsonIgnore
	public boolean isText() {
		return ChannelType.GUILD_TEXT.equals(this.type);
	}

	/**
	 * Tells whether this is a voice channel of a guild, which holds messages too.
	 * @return {@code true} if it is
	 */
	@JsonIgnore
	public boolean isVoice() {
		return ChannelType.GUILD_VOICE.equals(this.type);
	}

	/**
	 * Tells whether this is a category of a guild.
	 * @return {@code true} if it is
	 */
	@JsonIgnore
	public boolean isCategory() {
		return ChannelType.GUILD_CATEGORY.equals(this.type);
	}

	/**
	 * Tells whether this is a link shown as a channel of a guild.
	 * @return {@code true} if it is
	 */
	@JsonIgnore
	public boolean isLink() {
		return ChannelType.GUILD_LINK.equals(this.type);
	}

	/**
	 * Tells whether this is a private channel with one other person.
	 * @return {@code true} if it is
	 */
	@JsonIgnore
	public boolean isDirectMessage() {
		return ChannelType.DM.equals(this.type);
	}

	/**
	 * Tells whether this is a private channel of several people.
	 * @return {@code true} if it is
	 */
	@JsonIgnore
	public boolean isGroup() {
		return ChannelType.GROUP_DM.equals(this.type);
	}

	/**
	 * Tells whether this is a person's notes to themselves.
	 * @return {@code true} if it is
	 */
	@JsonIgnore
	public boolean isPersonalNotes() {
		return ChannelType.DM_PERSONAL_NOTES.equals(this.type);
	}

	/**
	 * Changes this channel of a guild or group. The server passes over a reason for the
	 * audit log.
	 * @param rest the HTTP client
	 * @param update what to change
	 * @return the changed channel
	 */
	public Mono<Channel> edit(Rest rest, ChannelUpdate update) {
		return Channels.update(rest, this.id, update);
	}

	/**
	 * Deletes this channel of a guild, leaves the group or closes the private channel.
	 * The server passes over a reason for the audit log.
	 * @param rest the HTTP client
	 * @return completes when it is done
	 */
	public Mono<Void> delete(Rest rest) {
		return rest.deleteRoute(Routes.channel(this.id));
	}

	/**
	 * Asks where the bot stands with the slow mode of this channel.
	 * @param rest the HTTP client
	 * @return the slow mode
	 */
	public Mono<SlowmodeState> fetchSlowmodeState(Rest rest) {
		return rest.get(Routes.channelSlowmode(this.id), SlowmodeState.class);
	}

	/**
	 * Makes an invite to this channel.
	 * @param rest the HTTP client
	 * @param invite how often and how long it may be used
	 * @return the invite with metadata
	 */
	public Mono<Invite> createInvite(Rest rest, InviteCreate invite) {
		return rest.post(Routes.channelInvites(this.id), invite, Invite.class);
	}

	/**
	 * Asks for the invites to this channel.
	 * @param rest the HTTP client
	 * @return all invites with metadata
	 */
	public Mono<List<Invite>> fetchInvites(Rest rest) {
		return rest.get(Routes.channelInvites(this.id), INVITES);
	}

	/**
	 * Makes a webhook that posts to this channel.
	 * @param rest the HTTP client
	 * @param webhook its name and avatar
	 * @return the webhook with its token
	 */
	public Mono<Webhook> createWebhook(Rest rest, WebhookCreate webhook) {
		return rest.post(Routes.channelWebhooks(this.id), webhook, Webhook.class);
	}

	/**
	 * Asks for the webhooks of this channel.
	 * @param rest the HTTP client
	 * @return all webhooks with their tokens
	 */
	public Mono<List<Webhook>> fetchWebhooks(Rest rest) {
		return rest.get(Routes.channelWebhooks(this.id), WEBHOOKS);
	}

	/**
	 * Sets what this channel allows and denies to a role or a member. The server passes
	 * over a reason for the audit log.
	 * @param rest the HTTP client
	 * @param overwriteId the role or the member
	 * @param overwrite what is allowed and denied
	 * @return completes when it is done
	 */
	public Mono<Void> editPermission(Rest rest, Snowflake overwriteId, OverwriteUpdate overwrite) {
		return PermissionWrites.with(rest).put(Routes.channelPermission(this.id, overwriteId), overwrite).then();
	}

	/**
	 * Takes away what this channel allows and denies to a role or a member. The server
	 * passes over a reason for the audit log.
	 * @param rest the HTTP client
	 * @param overwriteId the role or the member
	 * @return completes when it is done
	 */
	public Mono<Void> deletePermission(Rest rest, Snowflake overwriteId) {
		return rest.deleteRoute(Routes.channelPermission(this.id, overwriteId));
	}

	/**
	 * Adds somebody to this group. The server may want a captcha: a header
	 * {@code X-Captcha-Token} among the options of the request.
	 * @param rest the HTTP client
	 * @param userId the user
	 * @return completes when it is done
	 */
	public Mono<Void> addRecipient(Rest rest, Snowflake userId) {
		return rest.putEmpty(Routes.channelRecipient(this.id, userId));
	}

	/**
	 * Takes somebody out of this group.
	 * @param rest the HTTP client
	 * @param userId the user
	 * @return completes when it is done
	 */
	public Mono<Void> removeRecipient(Rest rest, Snowflake userId) {
		return rest.deleteRoute(Routes.channelRecipient(this.id, userId));
	}

	/**
	 * Sends a text to this channel.
	 * @param rest the HTTP client
	 * @param content the text, at most 4,000 characters
	 * @return the message, once the server has it
	 */
	public Mono<Message> send(Rest rest, String content) {
		return Mono.defer(() -> send(rest, MessagePayload.text(content)));
	}

	/**
	 * Sends a message to this channel, with a nonce, so that a retry never posts twice.
	 * Unless the payload says otherwise it notifies whom
	 * {@link io.fluxer.rest.RestOptions#allowedMentions()} allows: users and nobody else,
	 * if not set otherwise.
	 * @param rest the HTTP client
	 * @param payload the message
	 * @return the message, once the server has it
	 */
	public Mono<Message> send(Rest rest, MessagePayload payload) {
		return Messages.create(rest, this.id, payload).map(this::located);
	}

	/**
	 * Asks for a message of this channel.
	 * @param rest the HTTP client
	 * @param messageId the message
	 * @return the message
	 */
	public Mono<Message> fetchMessage(Rest rest, Snowflake messageId) {
		return rest.get(Routes.channelMessage(this.id, messageId), Message.class).map(this::located);
	}

	/**
	 * Reads messages of this channel, page by page on demand: {@code take(n)} reads no
	 * page more than it needs.
	 * @param rest the HTTP client
	 * @param query which messages, and in which order
	 * @return the messages
	 */
	public Flux<Message> fetchMessages(Rest rest, MessageQuery query) {
		return MessageLists.messages(rest, this.id, query).map(this::located);
	}

	/**
	 * Reads the pinned messages of this channel, page by page on demand.
	 * @param rest the HTTP client
	 * @return the pins, the newest first
	 */
	public Flux<ChannelPin> fetchPinnedMessages(Rest rest) {
		return MessageLists.pins(rest, this.id, null)
			.map((pin) -> new ChannelPin(located(pin.message()), pin.pinnedAt()));
	}

	/**
	 * Deletes any number of messages of this channel, which must be one of a guild.
	 * @param rest the HTTP client
	 * @param messageIds the messages
	 * @return completes once all are gone; at once if there are none
	 */
	public Mono<Void> bulkDeleteMessages(Rest rest, Collection<Snowflake> messageIds) {
		return Messages.bulkDelete(rest, this.id, messageIds);
	}

	/**
	 * Pins a message of this channel.
	 * @param rest the HTTP client
	 * @param messageId the message
	 * @return completes once it is pinned
	 */
	public Mono<Void> pinMessage(Rest rest, Snowflake messageId) {
		return rest.putEmpty(Routes.channelPinMessage(this.id, messageId));
	}

	/**
	 * Takes the pin off a message of this channel.
	 * @param rest the HTTP client
	 * @param messageId the message
	 * @return completes once it is off
	 */
	public Mono<Void> unpinMessage(Rest rest, Snowflake messageId) {
		return rest.deleteRoute(Routes.channelPinMessage(this.id, messageId));
	}

	/**
	 * Shows for some seconds that the bot is typing in this channel.
	 * @param rest the HTTP client
	 * @return completes once the server has it
	 */
	public Mono<Void> sendTyping(Rest rest) {
		return rest.postVoid(Routes.channelTyping(this.id), null);
	}

	private Message located(Message message) {
		return message.inGuild(this.guildId);
	}

}
