package io.fluxer.boot.docs.rest;

import java.nio.file.Path;
import java.time.Duration;

import io.fluxer.Snowflake;
import io.fluxer.client.ChannelManager;
import io.fluxer.client.GuildManager;
import io.fluxer.client.MemberManager;
import io.fluxer.client.MessageManager;
import io.fluxer.entity.Channel;
import io.fluxer.entity.ChannelUpdate;
import io.fluxer.entity.EmbedBuilder;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessageEdit;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.MessageQuery;
import io.fluxer.entity.Webhook;
import io.fluxer.entity.WebhookMessage;
import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Calls by managers and entities.
 */
class ManagerSamples {

	private final Rest rest;

	private final GuildManager guilds;

	private final ChannelManager channels;

	private final MessageManager messages;

	private final MemberManager members;

	ManagerSamples(Rest rest, GuildManager guilds, ChannelManager channels, MessageManager messages,
			MemberManager members) {
		this.rest = rest;
		this.guilds = guilds;
		this.channels = channels;
		this.messages = messages;
		this.members = members;
	}

	Mono<Guild> resolve(Snowflake guildId) {
		// tag::resolve[]
		// From the cache, or null.
		Guild known = this.guilds.get(guildId);
		// From the API.
		Mono<Guild> asked = this.guilds.fetch(guildId);
		// From the cache, else from the API.
		Mono<Guild> either = this.guilds.resolve(guildId);
		// end::resolve[]
		return (known != null) ? asked : either;
	}

	Mono<Message> rich(Snowflake channelId, Path picture) {
		// tag::rich[]
		MessagePayload payload = MessagePayload
			.embed(new EmbedBuilder().title("Harvest").color("#2e8b57").field("apples", "12").build())
			.withContent("Look!")
			.withFile(FileUpload.of(picture).describedAs("Trees in rows"))
			.withAllowedMentions(AllowedMentions.none());
		Mono<Message> sent = this.channels.send(channelId, payload);
		// end::rich[]
		return sent;
	}

	Mono<Message> edits(Message message, Channel channel) {
		// tag::edits[]
		Mono<Message> withoutFiles = message.edit(this.rest, MessageEdit.create().withoutAttachments());
		Mono<Channel> withoutTopic = channel.edit(this.rest, ChannelUpdate.create().withTopic(null));
		// end::edits[]
		return withoutTopic.then(withoutFiles);
	}

	Flux<Message> history(Snowflake channelId, Snowflake messageId) {
		// tag::history[]
		Flux<Message> older = this.messages.listMessages(channelId, MessageQuery.before(messageId)).take(250);
		// end::history[]
		return older;
	}

	Mono<Void> ban(Snowflake guildId, Snowflake userId) {
		// tag::ban[]
		Mono<Void> banned = this.members.with(RequestOptions.none().withAuditLogReason("spam"))
			.banGuildMember(guildId, userId);
		// end::ban[]
		return banned;
	}

	Mono<GuildMember> entities(Guild guild, Message message, GuildMember member) {
		// tag::entities[]
		Mono<Message> answered = message.reply(this.rest, "Hello back");
		Mono<Void> reacted = message.react(this.rest, "👍");
		Mono<GuildMember> quiet = member.timeout(this.rest, Duration.ofMinutes(10));
		Flux<GuildMember> everybody = guild.fetchMembers(this.rest);
		// end::entities[]
		return answered.then(reacted).thenMany(everybody).then(quiet);
	}

	Mono<Message> webhook(Snowflake webhookId, String webhookToken) {
		// tag::webhook[]
		Mono<Message> sent = Webhook.of(webhookId, webhookToken)
			.send(this.rest, WebhookMessage.text("The build is green").withUsername("Builder"));
		// end::webhook[]
		return sent;
	}

	Mono<Path> download(Message message, Path target) {
		// tag::download[]
		Mono<Path> saved = message.attachments().get(0).downloadTo(this.rest, target);
		// end::download[]
		return saved;
	}

}
