/* Times in the viewer's zone, numbers that stay fresh, and what an action answered. All else is HTML. */
(() => {
    'use strict';

    const REFRESH = 2000;
    const API = '/api/v1';
    /* Swedes write times as everybody reads them: 2026-01-31 23:59:59. */
    const shortTime = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });
    const longTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

    const byId = (id) => document.getElementById(id);

    function localizeTimes() {
        document.querySelectorAll('time[datetime]:not([title])').forEach((element) => {
            const time = new Date(element.dateTime);
            if (!element.hasAttribute('data-age')) {
                element.textContent = shortTime.format(time);
            }
            element.title = longTime.format(time);
        });
    }

    /* Answers of the server that did not come leave old numbers on the page: say so. */
    let lastAnswer = new Date();
    function tellWhetherStale(answered) {
        if (answered) {
            lastAnswer = new Date();
        }
        byId('stale').hidden = answered;
        byId('stale').textContent =
            `The server does not answer. What you see is of ${shortTime.format(lastAnswer)}.`;
    }

    const scrolled = new Map();
    function keepScrolling(restore) {
        document.querySelectorAll('.scroll[id]').forEach((element) => {
            if (restore) {
                element.scrollLeft = scrolled.get(element.id) ?? 0;
            } else {
                scrolled.set(element.id, element.scrollLeft);
            }
        });
    }

    function refresh() {
        if (!document.hidden && byId('live')?.hasAttribute('hx-get')) {
            htmx.trigger('#live', 'refresh');
        }
    }

    function toast(kind, lines) {
        const box = byId('toast');
        box.className = `note toast ${kind}`;
        box.replaceChildren(...lines.filter(Boolean).map((line) => {
            const paragraph = document.createElement('p');
            paragraph.textContent = line;
            return paragraph;
        }));
        const close = document.createElement('button');
        close.type = 'button';
        close.textContent = 'Close';
        close.addEventListener('click', () => { box.hidden = true; });
        box.append(close);
        box.hidden = false;
    }

    function problemOf(request) {
        try {
            const problem = JSON.parse(request.responseText);
            return [problem.detail ?? problem.title, problem.remedy];
        } catch {
            return [`The server answered ${request.status || 'nothing'}.`];
        }
    }

    /* An action that started an execution leads to its page; others leave the viewer where they are. */
    function afterAction(form, request, successful) {
        if (!successful) {
            toast('bad', problemOf(request));
            return;
        }
        const location = request.getResponseHeader('Location');
        if (location) {
            window.location.assign(new URL(location, window.location).pathname.replace(API, ''));
            return;
        }
        sessionStorage.setItem('said', `${form.dataset.said}: done.`);
        window.location.reload();
    }

    /* Settings of a launch travel as JSON; numbers as numbers, what is left empty not at all. */
    htmx.defineExtension('json-body', {
        onEvent(name, event) {
            if (name === 'htmx:configRequest') {
                event.detail.headers['Content-Type'] = 'application/json';
            }
            return true;
        },
        encodeParameters(request, parameters, element) {
            request.overrideMimeType('application/json');
            const given = [...element.elements].filter((input) => input.name && input.value !== '');
            return JSON.stringify(Object.fromEntries(given.map((input) =>
                [input.name, input.type === 'number' ? Number(input.value) : input.value])));
        },
    });

    document.addEventListener('htmx:configRequest', (event) => {
        const token = document.querySelector('meta[name="csrf-token"]');
        if (token) {
            event.detail.headers[document.querySelector('meta[name="csrf-header"]').content] = token.content;
        }
    });
    /* What may be done changes as well, but not under the hands of somebody who is about to do it. */
    document.addEventListener('htmx:oobBeforeSwap', (event) => {
        const actions = byId('actions');
        if (event.detail.target === actions
            && (actions.querySelector('details[open]') || actions.contains(document.activeElement))) {
            event.detail.shouldSwap = false;
        }
    });
    document.addEventListener('htmx:beforeSwap', () => keepScrolling(false));
    document.addEventListener('htmx:afterSwap', () => { localizeTimes(); keepScrolling(true); });
    document.addEventListener('htmx:afterRequest', (event) => {
        const { elt, xhr, successful } = event.detail;
        if (elt.matches('form[data-said]')) {
            afterAction(elt, xhr, successful);
        } else if (elt.id === 'live') {
            tellWhetherStale(successful);
        }
    });
    /* What a destructive action would do is asked of the server when the operator opens it. */
    document.addEventListener('toggle', (event) => {
        if (event.target.open) {
            event.target.querySelectorAll('[data-preview]').forEach((each) => htmx.trigger(each, 'preview'));
        }
    }, true);
    document.addEventListener('visibilitychange', refresh);

    byId('zone').textContent = `Times are in ${Intl.DateTimeFormat().resolvedOptions().timeZone}.`;
    localizeTimes();
    const said = sessionStorage.getItem('said');
    if (said) {
        sessionStorage.removeItem('said');
        toast('good', [said]);
    }
    window.setInterval(refresh, REFRESH);
})();
