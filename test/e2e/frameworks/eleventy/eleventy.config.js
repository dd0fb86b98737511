import {prerender} from 'stelling-poll/server';

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({'node_modules/stelling-poll/dist': 'stelling'});
  eleventyConfig.addTransform('stelling-poll', function (content) {
    return this.page.outputPath?.endsWith('.html') ? prerender(content, {page: this.page.url}) : content;
  });
}
