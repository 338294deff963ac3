package io.fluxer.boot.command;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import io.fluxer.entity.EmbedBuilder;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.Permission;
import io.fluxer.rest.AllowedMentions;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * The generated help: a list of the commands that the person may call, page by page, or
 * one command in detail. A command of the application with the name {@value #NAME} takes
 * its place.
 */
final class HelpCommand {

	static final String NAME = "help";

	private static final Pattern PAGE = Pattern.compile("[0-9]{1,4}");

	private final CommandTable table;

	private final CommandMachinery machinery;

	private final HelpTexts texts;

	HelpCommand(CommandTable table, CommandMachinery machinery, MessageSource messages) {
		this.table = table;
		this.machinery = machinery;
		this.texts = new HelpTexts(messages);
	}

	@FluxerCommand(value = NAME, description = "Shows what I can do.")
	MessagePayload help(CommandContext context, @CommandArgument("command or page") @Remainder @Nullable String topic) {
		CommandChecks checks = this.machinery.checks();
		Caller caller = Caller.of(context);
		if (topic == null || PAGE.matcher(topic).matches()) {
			List<String> pages = this.texts.pages(checks.visible(this.table.commands(), caller), context.prefix());
			int page = Math.max(1, Math.min((topic != null) ? Integer.parseInt(topic) : 1, pages.size()));
			String footer = this.texts.footer(context.prefix() + context.command().name(), page, pages.size());
			return payload(context, this.texts.title(), pages.get(page - 1), footer);
		}
		String name = withoutPrefix(topic, context.prefix());
		Command command = this.table.get(name);
		if (command != null && !checks.visible(List.of(command), caller).isEmpty()) {
			return payload(context, context.prefix() + command.description().name(),
					this.texts.details(command.description(), context.prefix()), null);
		}
		List<CommandDescription> group = checks.visible(this.table.group(name), caller);
		return !group.isEmpty()
				? payload(context, context.prefix() + CommandAttributes.normalize(name),
						this.texts.pages(group, context.prefix()).get(0), null)
				: MessagePayload.text(this.texts.unknown()).withAllowedMentions(AllowedMentions.none());
	}

	private static String withoutPrefix(String topic, String prefix) {
		String lower = topic.toLowerCase(Locale.ROOT);
		return lower.startsWith(prefix.toLowerCase(Locale.ROOT)) ? topic.substring(prefix.length()) : topic;
	}

	/** Whoever may not send embeds writes plain text. */
	private static MessagePayload payload(CommandContext context, String title, String text, @Nullable String footer) {
		boolean embeds = context.guildId() == null || ChannelAccess.ofBot(context).contains(Permission.EMBED_LINKS);
		if (!embeds) {
			return MessagePayload.text("**" + title + "**\n" + text + ((footer != null) ? "\n" + footer : ""))
				.withAllowedMentions(AllowedMentions.none());
		}
		EmbedBuilder embed = new EmbedBuilder().title(title).description(text);
		return MessagePayload.embed(((footer != null) ? embed.footer(footer) : embed).build())
			.withAllowedMentions(AllowedMentions.none());
	}

}
