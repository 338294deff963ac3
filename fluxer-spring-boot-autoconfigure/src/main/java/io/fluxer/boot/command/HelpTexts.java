package io.fluxer.boot.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import io.fluxer.entity.Markdown;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

/**
 * Words and pages of the generated help.
 */
final class HelpTexts {

	/** Half of what fits, so that a page is read without scrolling. */
	private static final int MAX_PAGE = 2000;

	private static final int MAX_LINE = 400;

	private final CommandTexts texts;

	HelpTexts(MessageSource messages) {
		this.texts = new CommandTexts(messages);
	}

	String title() {
		return this.texts.get("help.title", "Commands");
	}

	String unknown() {
		return this.texts.unknownCommand();
	}

	@Nullable String footer(String help, int page, int pages) {
		return (pages > 1) ? this.texts.get("help.page", "Page {0} of {1}. {2} shows the next one.",
				String.valueOf(page), String.valueOf(pages), help + " " + (page % pages + 1)) : null;
	}

	/**
	 * Lists commands by group, those without one first.
	 * @return the pages, one at least
	 */
	List<String> pages(List<CommandDescription> commands, String prefix) {
		List<String> pages = new ArrayList<>();
		StringBuilder page = new StringBuilder();
		String group = "";
		for (CommandDescription command : sorted(commands)) {
			String line = line(command, prefix);
			String heading = (page.isEmpty() || !command.group().equals(group)) ? heading(command.group()) : "";
			if (!page.isEmpty() && page.length() + heading.length() + line.length() > MAX_PAGE) {
				pages.add(page.toString().strip());
				page.setLength(0);
				heading = heading(command.group());
			}
			group = command.group();
			page.append(heading).append(line);
		}
		pages.add(!page.isEmpty() ? page.toString().strip()
				: this.texts.get("help.none", "There is nothing for you here."));
		return pages;
	}

	/**
	 * Tells all about one command.
	 */
	String details(CommandDescription command, String prefix) {
		List<String> lines = new ArrayList<>();
		lines.add(Markdown.code(prefix + command.usage()));
		if (!command.description().isEmpty()) {
			lines.add(command.description());
		}
		command.parameters().stream().map(this::parameter).forEach(lines::add);
		if (!command.aliases().isEmpty()) {
			lines.add(this.texts.get("help.aliases", "Also: {0}",
					command.aliases()
						.stream()
						.map((alias) -> Markdown.code(prefix + alias))
						.collect(Collectors.joining(", "))));
		}
		if (!command.permissions().isEmpty()) {
			lines.add(this.texts.get("help.permissions", "Needs the permission {0}.",
					CommandTexts.names(command.permissions())));
		}
		if (command.cooldown() != null) {
			lines.add(this.texts.get("help.cooldown", "Once in {0}.", CommandTexts.duration(command.cooldown())));
		}
		return cut(String.join("\n", lines), MAX_PAGE);
	}

	private String parameter(CommandParameter parameter) {
		String text = !parameter.description().isEmpty() ? parameter.description() : this.texts.kind(parameter);
		return "• " + Markdown.code(parameter.name()) + " " + cut(text, MAX_LINE);
	}

	private static List<CommandDescription> sorted(List<CommandDescription> commands) {
		return commands.stream()
			.sorted(Comparator.comparing(CommandDescription::group).thenComparing(CommandDescription::name))
			.toList();
	}

	private static String heading(String group) {
		return group.isEmpty() ? "" : "\n**" + Markdown.escape(group) + "**\n";
	}

	private static String line(CommandDescription command, String prefix) {
		String usage = Markdown.code(cut(prefix + command.usage(), MAX_LINE));
		return command.description().isEmpty() ? usage + "\n"
				: usage + " " + cut(command.description(), MAX_LINE) + "\n";
	}

	private static String cut(String text, int length) {
		return (text.codePointCount(0, text.length()) > length)
				? text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…" : text;
	}

}
